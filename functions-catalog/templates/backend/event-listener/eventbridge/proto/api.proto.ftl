syntax = "proto3";

package api;

// What the detail of an event holds; fields that are not named here are left out.
message RequestProto {
  // The sender's own name for what it tells: 1 to 64 letters, digits or dashes.
  string reference = 1;
}

// What became of an event; EventBridge does not read it.
message ResponseProto {
  // The reference in its canonical form.
  string reference = 1;
  // The id under which the logs know this invocation.
  string request_id = 2;
}
