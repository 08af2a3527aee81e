use thiserror::Error;

/// Why bytes from outside are not the message that was expected; the text is fit for the caller.
#[derive(Debug, Error)]
pub enum DecodeError {
    /// The body says that it is base64 and is not.
    #[error("the body is not valid base64: {0}")]
    Base64(#[from] base64::DecodeError),
    /// Not JSON, or JSON with a field that the message does not have.
    #[error("the request is not the expected JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// Not the binary form of the message.
    #[error("the request is not the expected protobuf message: {0}")]
    Protobuf(#[from] prost::DecodeError),
    /// JSON of another shape, such as a list.
    #[error("the request is not a JSON object: send one, for example {{}}")]
    NotAnObject,
    /// A queue message without content.
    #[error("the message has no body")]
    NoBody,
}
