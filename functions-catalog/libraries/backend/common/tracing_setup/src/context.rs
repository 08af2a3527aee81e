use lambda_runtime::Context;

/// Where the key travels: the one place of a context that is open to more, and that events leave empty.
const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// What functions and their log lines need of an invocation's context.
pub trait ContextExt: Sized {
    /// The id by which Lambda, its logs and its callers know this invocation.
    fn request_id(&self) -> &str;

    /// The key that stays the same when the source delivers the same thing again.
    ///
    /// It comes from the record or event, see `idempotency_key` of each module of `proto_defs`. Where the source has
    /// none it is the request's id, which Lambda keeps when it repeats an asynchronous invocation. Write it together
    /// with the effect, on the condition that it is not there yet. A message that is redriven from a dead-letter queue
    /// has a new one: where that is done, take a key of the business out of the message.
    fn idempotency_key(&self) -> &str;

    /// This context with the key of a record or event, or unchanged where that has none.
    #[must_use]
    fn with_idempotency_key(self, key: Option<String>) -> Self;
}

impl ContextExt for Context {
    fn request_id(&self) -> &str {
        &self.request_id
    }

    fn idempotency_key(&self) -> &str {
        self.client_context
            .as_ref()
            .and_then(|context| context.custom.get(IDEMPOTENCY_KEY))
            .unwrap_or(&self.request_id)
    }

    fn with_idempotency_key(mut self, key: Option<String>) -> Self {
        let Some(key) = key else {
            return self;
        };
        if self.client_context.is_none() {
            // The runtime does not export the type's name, but all its fields have defaults.
            self.client_context = serde_json::from_str("{}").ok();
        }
        if let Some(context) = &mut self.client_context {
            context.custom.insert(IDEMPOTENCY_KEY.to_owned(), key);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context() -> Context {
        let mut ctx = Context::default();
        ctx.request_id = "8f507cfc".to_owned();
        ctx
    }

    #[test]
    fn the_key_is_that_of_the_record() {
        let ctx = context().with_idempotency_key(Some("order-7".to_owned()));

        assert_eq!(ctx.idempotency_key(), "order-7");
        assert_eq!(ctx.request_id(), "8f507cfc");
    }

    #[test]
    fn the_last_key_counts() {
        let ctx = context()
            .with_idempotency_key(Some("order-7".to_owned()))
            .with_idempotency_key(Some("order-8".to_owned()));

        assert_eq!(ctx.idempotency_key(), "order-8");
    }

    #[test]
    fn without_a_key_of_its_own_it_is_the_request_id() {
        assert_eq!(context().with_idempotency_key(None).idempotency_key(), "8f507cfc");
    }
}
