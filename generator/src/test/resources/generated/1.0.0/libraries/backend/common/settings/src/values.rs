use crate::{Declared, Error, Kind, Secret};
use std::collections::BTreeMap;

type Key = (Kind, &'static str);

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

/// Reads all declared names, parameters and secrets from AWS; `variable` reads the environment.
pub(crate) fn load(declared: &Declared, variable: impl Fn(&str) -> Option<String>) -> Result<Values, Error> {
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
        fetch(remote, &mut by_name, &mut problems);
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

#[cfg(feature = "aws")]
fn fetch(remote: BTreeMap<Key, String>, values: &mut BTreeMap<Key, Secret>, problems: &mut Vec<String>) {
    for (key, outcome) in crate::aws::fetch(remote) {
        match outcome {
            Ok(value) => {
                values.insert(key, value);
            }
            Err(problem) => problems.push(format!("{}: {problem}", key.1)),
        }
    }
}

#[cfg(not(feature = "aws"))]
fn fetch(remote: BTreeMap<Key, String>, _: &mut BTreeMap<Key, Secret>, problems: &mut Vec<String>) {
    for (_, name) in remote.into_keys() {
        problems.push(format!(
            "{name}: needs settings = {{ workspace = true, features = [\"aws\"] }}."
        ));
    }
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
        let values = load(&RESOURCES, |variable| Some(format!("the-{variable}"))).unwrap();

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

        let error = load(&declared, |variable| {
            (variable == "QUEUE_RECEIPTS").then(|| "there".to_owned())
        })
        .unwrap_err();

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
    fn takes_an_empty_variable_for_a_missing_one() {
        let error = load(&RESOURCES, |_| Some(" ".to_owned())).unwrap_err();

        assert_eq!(error.problems().len(), 3);
    }

    #[test]
    #[should_panic(expected = "Table customers is read and not declared")]
    fn refuses_a_name_that_was_not_declared() {
        let values = load(&RESOURCES, |_| Some("there".to_owned())).unwrap();

        let _ = values.table("customers");
    }

    #[test]
    fn no_value_shows_in_debug_output() {
        let values = load(&RESOURCES, |_| Some("hidden".to_owned())).unwrap();

        assert!(!format!("{values:?}").contains("hidden"));
    }
}
