syntax = "proto3";

package api;

// What a message of the queue holds.
message RequestProto {
  // The sender's own name for what it asks: 1 to 64 letters, digits or dashes.
  string reference = 1;
}

// What became of a message; the queue does not read it.
message ResponseProto {
  // The reference in its canonical form.
  string reference = 1;
  // The id under which the logs know this invocation.
  string request_id = 2;
}
