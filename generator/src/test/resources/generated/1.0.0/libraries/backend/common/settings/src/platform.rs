use crate::Error;
use std::env;

/// Where a function runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The function's name on the platform, from `AWS_LAMBDA_FUNCTION_NAME`.
    pub function: String,
    /// The environment, from `SLIPWAY_ENVIRONMENT`: `staging`, `production`, or `local` where it is not set.
    pub environment: String,
    /// The memory that the function may use, in megabytes, from `AWS_LAMBDA_FUNCTION_MEMORY_SIZE`.
    pub memory_mb: u32,
}

impl Settings {
    /// Reads the environment; reports all that is wrong with it at once.
    pub fn from_env() -> Result<Self, Error> {
        Self::read(|name| env::var(name).ok())
    }

    fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Self, Error> {
        let function = variable("AWS_LAMBDA_FUNCTION_NAME");
        let memory_mb = variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE").and_then(|size| size.parse().ok());
        let environment = variable("SLIPWAY_ENVIRONMENT").unwrap_or_else(|| "local".to_owned());
        if let (Some(function), Some(memory_mb)) = (&function, memory_mb) {
            return Ok(Self {
                function: function.clone(),
                environment,
                memory_mb,
            });
        }
        let mut problems = Vec::new();
        if function.is_none() {
            problems.push("Set AWS_LAMBDA_FUNCTION_NAME to the function's name.".to_owned());
        }
        if memory_mb.is_none() {
            problems.push("Set AWS_LAMBDA_FUNCTION_MEMORY_SIZE to a number of megabytes.".to_owned());
        }
        Err(Error::of(problems))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_platform_says() {
        let settings = Settings::read(|name| match name {
            "AWS_LAMBDA_FUNCTION_NAME" => Some("orders-api-staging".to_owned()),
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE" => Some("256".to_owned()),
            "SLIPWAY_ENVIRONMENT" => Some("staging".to_owned()),
            _ => None,
        })
        .unwrap();

        assert_eq!(
            settings,
            Settings {
                function: "orders-api-staging".to_owned(),
                environment: "staging".to_owned(),
                memory_mb: 256,
            }
        );
    }

    #[test]
    fn reports_all_that_is_wrong_at_once() {
        let error = Settings::read(|name| (name == "AWS_LAMBDA_FUNCTION_MEMORY_SIZE").then(|| "much".to_owned()));

        assert_eq!(
            error.unwrap_err().problems(),
            [
                "Set AWS_LAMBDA_FUNCTION_NAME to the function's name.",
                "Set AWS_LAMBDA_FUNCTION_MEMORY_SIZE to a number of megabytes.",
            ]
        );
    }
}
