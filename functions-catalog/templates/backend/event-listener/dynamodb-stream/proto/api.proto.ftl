syntax = "proto3";

package api;

// A change of an item of the table.
message RequestProto {
  // What happened to the item.
  Change change = 1;
  // The item as it is now; absent where it was removed.
  ItemProto new_item = 2;
  // The item as it was; absent where it is new.
  ItemProto old_item = 3;
}

// What can happen to an item.
enum Change {
  CHANGE_UNSPECIFIED = 0;
  CHANGE_INSERT = 1;
  CHANGE_MODIFY = 2;
  CHANGE_REMOVE = 3;
}

// An item: fields are named like its attributes, and attributes that are not named here are left out.
message ItemProto {
  // The item's name: 1 to 64 letters, digits or dashes.
  string reference = 1;
}

// What became of a change; the stream does not read it.
message ResponseProto {
  // The reference in its canonical form.
  string reference = 1;
  // The id under which the logs know this invocation.
  string request_id = 2;
}
