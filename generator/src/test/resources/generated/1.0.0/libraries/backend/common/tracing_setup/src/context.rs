use lambda_runtime::Context;

/// What log lines need of an invocation's context.
pub trait ContextExt {
    /// The id by which Lambda, its logs and its callers know this invocation.
    fn request_id(&self) -> &str;
}

impl ContextExt for Context {
    fn request_id(&self) -> &str {
        &self.request_id
    }
}
