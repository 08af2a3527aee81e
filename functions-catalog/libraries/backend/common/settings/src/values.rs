use crate::{Declared, Error, Kind, Secret};
use std::collections::BTreeMap;

pub(crate) type Key = (Kind, &'static str);

/// The values of all declared names.
#[derive(Debug)]
pub struct Values {
    by_name: BTreeMap<Key, Secret>,
}

impl Values {
    /// The value of a parameter. Panics where the name was not declared, as the others do: that is a mistake in code.
    #[must_use]
    pub fn parameter(&self, name: &str) -> String {
        self.text(Kind::Parameter, name)
    }

    /// The value of a secret.
    #[must_use]
    pub fn secret(&self, name: &str) -> Secret {
        self.get(Kind::Secret, name).clone()
    }

    /// The physical name of a table.
    #[must_use]
    pub fn table(&self, name: &str) -> String {
        self.text(Kind::Table, name)
    }

    /// The address of a queue.
    #[must_use]
    pub fn queue(&self, name: &str) -> String {
        self.text(Kind::Queue, name)
    }

    /// The physical name of a bucket.
    #[must_use]
    pub fn bucket(&self, name: &str) -> String {
        self.text(Kind::Bucket, name)
    }

    fn text(&self, kind: Kind, name: &str) -> String {
        self.get(kind, name).expose().to_owned()
    }

    fn get(&self, kind: Kind, name: &str) -> &Secret {
        self.by_name
            .iter()
            .find(|((of, declared), _)| *of == kind && *declared == name)
            .map_or_else(
                || panic!("{kind:?} {name} is read and not declared: add it to DECLARED"),
                |(_, value)| value,
            )
    }
}

/// Parameters and secrets by the names that they have in AWS.
pub(crate) type Remote = BTreeMap<Key, String>;
/// What became of each, or why there is no value.
pub(crate) type Fetched = Vec<(Key, Result<Secret, String>)>;

/// Reads all declared names: `variable` reads the environment, `fetch` gets parameters and secrets, if there are any.
pub(crate) fn load(
    declared: &Declared,
    variable: impl Fn(&str) -> Option<String>,
    fetch: impl FnOnce(Remote) -> Fetched,
) -> Result<Values, Error> {
    let mut problems = Vec::new();
    let mut by_name = BTreeMap::new();
    let mut remote = BTreeMap::new();
    for (kind, name) in declared.names() {
        match physical(kind, name, &variable) {
            Ok(physical) if matches!(kind, Kind::Parameter | Kind::Secret) => {
                remote.insert((kind, name), physical);
            }
            Ok(physical) => {
                by_name.insert((kind, name), Secret::new(physical));
            }
            Err(problem) => problems.push(problem),
        }
    }
    if !remote.is_empty() {
        for (key, outcome) in fetch(remote) {
            match outcome {
                Ok(value) => {
                    by_name.insert(key, value);
                }
                Err(problem) => problems.push(format!("{}: {problem}", key.1)),
            }
        }
    }
    if problems.is_empty() {
        Ok(Values { by_name })
    } else {
        Err(Error::of(problems))
    }
}

fn physical(kind: Kind, name: &str, variable: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let key = kind.variable(name);
    variable(&key)
        .filter(|value| !value.trim().is_empty())
        .ok_or_else(|| format!("{name}: set {key} to {}.", kind.holds()))
}

/// Fetches nothing, where the AWS clients are not compiled in.
pub(crate) fn unavailable(remote: Remote) -> Fetched {
    let problem = "needs settings = { workspace = true, features = [\"aws\"] }.";
    remote.into_keys().map(|key| (key, Err(problem.to_owned()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RESOURCES: Declared = Declared {
        tables: &["orders"],
        queues: &["receipts"],
        buckets: &["exports"],
        ..Declared::NONE
    };

    #[test]
    fn reads_where_resources_are() {
        let values = load(&RESOURCES, |variable| Some(format!("the-{variable}")), unavailable).unwrap();

        assert_eq!(values.table("orders"), "the-TABLE_ORDERS");
        assert_eq!(values.queue("receipts"), "the-QUEUE_RECEIPTS");
        assert_eq!(values.bucket("exports"), "the-BUCKET_EXPORTS");
    }

    #[test]
    fn reports_all_that_is_missing_at_once() {
        let declared = Declared {
            parameters: &["quotes/currency"],
            secrets: &["quotes/provider-key"],
            ..RESOURCES
        };

        let there = |variable: &str| (variable == "QUEUE_RECEIPTS").then(|| "there".to_owned());
        let error = load(&declared, there, unavailable).unwrap_err();

        assert_eq!(
            error.problems(),
            [
                "quotes/currency: set PARAM_QUOTES_CURRENCY to the name of an SSM parameter.",
                "quotes/provider-key: set SECRET_QUOTES_PROVIDER_KEY to the id of a secret in Secrets Manager.",
                "orders: set TABLE_ORDERS to the name of a table.",
                "exports: set BUCKET_EXPORTS to the name of a bucket.",
            ]
        );
    }

    #[test]
    fn reports_what_is_missing_here_and_there_together() {
        let declared = Declared {
            secrets: &["quotes/provider-key"],
            ..RESOURCES
        };
        let there = |variable: &str| (variable != "TABLE_ORDERS").then(|| "there".to_owned());
        let away = |remote: Remote| {
            remote
                .into_keys()
                .map(|key| (key, Err("is away.".to_owned())))
                .collect()
        };

        let error = load(&declared, there, away).unwrap_err();

        assert_eq!(
            error.problems(),
            [
                "orders: set TABLE_ORDERS to the name of a table.",
                "quotes/provider-key: is away."
            ]
        );
    }

    #[test]
    fn takes_an_empty_variable_for_a_missing_one() {
        let error = load(&RESOURCES, |_| Some(" ".to_owned()), unavailable).unwrap_err();

        assert_eq!(error.problems().len(), 3);
    }

    #[test]
    #[should_panic(expected = "Table customers is read and not declared")]
    fn refuses_a_name_that_was_not_declared() {
        let values = load(&RESOURCES, |_| Some("there".to_owned()), unavailable).unwrap();

        let _ = values.table("customers");
    }

    #[test]
    fn no_value_shows_in_debug_output() {
        let values = load(&RESOURCES, |_| Some("hidden".to_owned()), unavailable).unwrap();

        assert!(!format!("{values:?}").contains("hidden"));
    }
}
