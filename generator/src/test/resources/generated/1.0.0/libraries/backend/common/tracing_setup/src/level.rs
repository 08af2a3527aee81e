use std::env;
use tracing::Level;

/// The least level that is logged, and the name that was asked for where it is none.
pub struct Configured {
    pub least: Level,
    pub unknown: Option<String>,
}

pub fn from_env() -> Configured {
    let name = env::var("AWS_LAMBDA_LOG_LEVEL").or_else(|_| env::var("LOG_LEVEL"));
    match name {
        Ok(name) => named(&name),
        Err(_) => known(Level::INFO),
    }
}

fn named(name: &str) -> Configured {
    match name.to_ascii_uppercase().as_str() {
        "TRACE" => known(Level::TRACE),
        "DEBUG" => known(Level::DEBUG),
        "INFO" => known(Level::INFO),
        "WARN" => known(Level::WARN),
        // Lambda knows a level above ERROR, tracing does not.
        "ERROR" | "FATAL" => known(Level::ERROR),
        _ => Configured {
            least: Level::INFO,
            unknown: Some(name.to_owned()),
        },
    }
}

fn known(least: Level) -> Configured {
    Configured { least, unknown: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_names_that_lambda_sets() {
        for (name, level) in [("DEBUG", Level::DEBUG), ("warn", Level::WARN), ("FATAL", Level::ERROR)] {
            let configured = named(name);

            assert_eq!(configured.least, level);
            assert_eq!(configured.unknown, None);
        }
    }

    #[test]
    fn takes_info_for_a_name_that_it_does_not_know() {
        let configured = named("LOUD");

        assert_eq!(configured.least, Level::INFO);
        assert_eq!(configured.unknown.as_deref(), Some("LOUD"));
    }
}
