use std::fmt;

/// All that is wrong with a function's settings, each problem with what to do about it.
pub struct Error {
    problems: Vec<String>,
}

impl Error {
    pub(crate) fn of(problems: Vec<String>) -> Self {
        Self { problems }
    }

    /// The problems, one sentence each.
    #[must_use]
    pub fn problems(&self) -> &[String] {
        &self.problems
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the settings are incomplete: {}", self.problems.join(" "))
    }
}

/// As for people: `main` prints its error in this form.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}
