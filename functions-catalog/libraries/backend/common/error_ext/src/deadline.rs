use crate::{Code, Error, Result};
use futures_util::{future::BoxFuture, FutureExt as _};
use lambda_runtime::{Context, LambdaEvent};
use std::{
    task,
    time::{Duration, SystemTime},
};
use tower::{Layer, Service};

/// An interactive caller has its answer within ten seconds, also where the function may run longer.
const INTERACTIVE: Duration = Duration::from_millis(9500);
/// What is kept for writing and sending the answer, or a tenth of the time where that is less.
const RESERVE: Duration = Duration::from_millis(500);

/// Ends the work shortly before Lambda would end the process, so that there still is an answer and a log line.
///
/// Lambda says in the context until when an invocation may run. A handler that has not finished by then is dropped at
/// its next `await`, and fails with [`Code::DeadlineExceeded`]; a record of a batch that has not been begun by then is
/// not begun. Work that never awaits cannot be ended.
#[derive(Clone, Copy, Debug)]
pub struct Deadline {
    longest: Option<Duration>,
}

impl Deadline {
    /// For what somebody waits for: answers before ten seconds are over, whatever the function's own time-out is.
    #[must_use]
    pub const fn interactive() -> Self {
        Self {
            longest: Some(INTERACTIVE),
        }
    }

    /// For all else: as long as the function's own time-out.
    #[must_use]
    pub const fn invocation() -> Self {
        Self { longest: None }
    }

    /// How long the work may take from `now` on; nothing where there is no limit, as in tests.
    fn left(self, context: &Context, now: SystemTime) -> Option<Duration> {
        let until_the_end = (context.deadline > 0).then(|| {
            let all = context.deadline().duration_since(now).unwrap_or_default();
            all.saturating_sub(RESERVE.min(all / 10))
        });
        match (until_the_end, self.longest) {
            (Some(left), Some(longest)) => Some(left.min(longest)),
            (left, longest) => left.or(longest),
        }
    }
}

impl<S> Layer<S> for Deadline {
    type Service = DeadlineService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        DeadlineService { inner, deadline: *self }
    }
}

/// What [`Deadline`] wraps around a service.
#[derive(Clone, Debug)]
pub struct DeadlineService<S> {
    inner: S,
    deadline: Deadline,
}

impl<S, T> Service<LambdaEvent<T>> for DeadlineService<S>
where
    S: Service<LambdaEvent<T>, Error = Error>,
    S::Future: Send + 'static,
    S::Response: 'static,
{
    type Response = S::Response;
    type Error = Error;
    type Future = BoxFuture<'static, Result<S::Response>>;

    fn poll_ready(&mut self, cx: &mut task::Context<'_>) -> task::Poll<Result<()>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, event: LambdaEvent<T>) -> Self::Future {
        let left = self.deadline.left(&event.context, SystemTime::now());
        let answer = self.inner.call(event);
        async move {
            match left {
                None => answer.await,
                Some(Duration::ZERO) => Err(exceeded()),
                Some(left) => tokio::time::timeout(left, answer)
                    .await
                    .unwrap_or_else(|_| Err(exceeded())),
            }
        }
        .boxed()
    }
}

fn exceeded() -> Error {
    Error::new(
        Code::DeadlineExceeded,
        "This took too long and was given up: ask for less, or try again.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(deadline: Deadline, timeout: Duration) -> Option<Duration> {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_773_119_783);
        let mut ctx = Context::default();
        ctx.deadline = u64::try_from(
            (now + timeout)
                .duration_since(SystemTime::UNIX_EPOCH)
                .unwrap()
                .as_millis(),
        )
        .unwrap();
        deadline.left(&ctx, now)
    }

    #[test]
    fn keeps_a_reserve_for_the_answer() {
        let five = left(Deadline::invocation(), Duration::from_secs(5));
        let one = left(Deadline::invocation(), Duration::from_secs(1));

        assert_eq!(five, Some(Duration::from_millis(4500)));
        assert_eq!(one, Some(Duration::from_millis(900)));
    }

    #[test]
    fn an_interactive_caller_never_waits_ten_seconds() {
        let interactive = left(Deadline::interactive(), Duration::from_mins(15));

        assert_eq!(interactive, Some(Duration::from_millis(9500)));
    }

    #[test]
    fn after_the_end_nothing_is_left() {
        let now = SystemTime::now();
        let mut ctx = Context::default();
        ctx.deadline = 1;

        assert_eq!(Deadline::invocation().left(&ctx, now), Some(Duration::ZERO));
    }

    #[test]
    fn where_no_end_is_known_there_is_none() {
        assert_eq!(
            Deadline::invocation().left(&Context::default(), SystemTime::now()),
            None
        );
    }
}
