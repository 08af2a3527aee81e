syntax = "proto3";

package api;

// What a caller sends.
message RequestProto {
  // The caller's own name for what it asks: 1 to 64 letters, digits or dashes.
  string reference = 1;
<#if fields?has_content>
<#list fields as field>
  // From the path.
  string ${field} = ${field?counter + 1};
</#list>
</#if>
}

// What a caller gets.
message ResponseProto {
  // The reference in its canonical form.
  string reference = 1;
  // The id under which the logs know this request.
  string request_id = 2;
}
