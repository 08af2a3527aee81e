use crate::Code;
use lambda_runtime::Diagnostic;
use proto_defs::ErrorProto;
use std::fmt;

/// What a handler returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

type Source = Box<dyn std::error::Error + Send + Sync>;

/// A failure with a code, a message that the caller may read, and a source that only the log shows.
///
/// Any other error becomes one through `?`: its code is [`Code::Internal`], and its text stays inside.
pub struct Error {
    code: Code,
    message: String,
    source: Option<Source>,
}

impl Error {
    /// A failure that the caller may read as it is.
    pub fn new(code: Code, message: impl fmt::Display) -> Self {
        Self {
            code,
            message: message.to_string(),
            source: None,
        }
    }

    /// What the caller sent can never work; `message` says what to send instead.
    pub fn invalid_argument(message: impl fmt::Display) -> Self {
        Self::new(Code::InvalidArgument, message)
    }

    /// There is no such thing; `message` says which.
    pub fn not_found(message: impl fmt::Display) -> Self {
        Self::new(Code::NotFound, message)
    }

    /// Something is wrong on this side: `source` goes to the log, the caller learns nothing of it.
    pub fn internal(source: impl Into<Source>) -> Self {
        Self {
            code: Code::Internal,
            message: "Something went wrong on our side.".to_owned(),
            source: Some(source.into()),
        }
    }

    /// What kind of failure it is.
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }

    /// The answer for the caller; an internal failure carries the id by which its log lines are found.
    #[must_use]
    pub fn to_proto(&self, request_id: &str) -> ErrorProto {
        let message = match self.code {
            Code::Internal => format!("{} Reference: {request_id}", self.message),
            _ => self.message.clone(),
        };
        ErrorProto {
            code: self.code.name().to_owned(),
            message,
        }
    }
}

impl<E> From<E> for Error
where
    E: std::error::Error + Send + Sync + 'static,
{
    fn from(source: E) -> Self {
        Self::internal(source)
    }
}

impl From<Error> for Diagnostic {
    fn from(error: Error) -> Self {
        Self {
            error_type: error.code.name().to_owned(),
            error_message: format!("{error:?}"),
        }
    }
}

/// For logs: everything, the sources too.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)?;
        let mut source = self.source.as_deref().map(|source| source as &dyn std::error::Error);
        while let Some(cause) = source {
            write!(f, " Caused by: {cause}")?;
            source = cause.source();
        }
        Ok(())
    }
}
