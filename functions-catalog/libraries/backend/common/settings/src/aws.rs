//! Parameters and secrets, fetched from AWS.

use crate::{
    values::{Fetched, Key, Remote},
    Kind, Secret,
};
use aws_config::{retry::RetryConfig, timeout::TimeoutConfig, BehaviorVersion, SdkConfig};
use aws_sdk_secretsmanager::error::ProvideErrorMetadata;
use futures_util::future::{join, join_all};
use std::{error::Error, thread, time::Duration};

/// As many names as one `GetParameters` call takes.
const PARAMETERS_A_CALL: usize = 10;

type Outcome = (Key, Result<Secret, String>);
/// Physical names by declared name.
type Wanted = Vec<(Key, String)>;

/// Fetches all values; blocks until the last is there or has failed.
///
/// It has a thread and a runtime of its own for that moment, so that `from_env` can be called without `await`, also
/// from within the function's runtime.
pub fn fetch(remote: Remote) -> Fetched {
    let keys: Vec<Key> = remote.keys().copied().collect();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.map(|runtime| runtime.block_on(fetch_all(remote)))
    })
    .join()
    .map_err(|_| "the AWS client panicked; the log says where.".to_owned())
    .and_then(|outcomes| outcomes.map_err(|error| error.to_string()))
    .unwrap_or_else(|problem| keys.into_iter().map(|key| (key, Err(problem.clone()))).collect())
}

async fn fetch_all(remote: Remote) -> Vec<Outcome> {
    let config = config().await;
    let (parameters, secrets) = remote.into_iter().partition(|((kind, _), _)| *kind == Kind::Parameter);
    let (mut outcomes, secrets) = join(fetch_parameters(&config, parameters), fetch_secrets(&config, secrets)).await;
    outcomes.extend(secrets);
    outcomes
}

/// Credentials, region and endpoints come from the environment, as the SDK reads it. Lambda gives a function ten
/// seconds to start: what does not answer must be known before.
async fn config() -> SdkConfig {
    let timeouts = TimeoutConfig::builder()
        .connect_timeout(Duration::from_secs(1))
        .read_timeout(Duration::from_secs(2))
        .operation_attempt_timeout(Duration::from_secs(3))
        .operation_timeout(Duration::from_secs(6))
        .build();
    let retries = RetryConfig::standard()
        .with_max_attempts(3)
        .with_initial_backoff(Duration::from_millis(100));
    aws_config::defaults(BehaviorVersion::v2026_01_12())
        .timeout_config(timeouts)
        .retry_config(retries)
        .load()
        .await
}

async fn fetch_parameters(config: &SdkConfig, wanted: Wanted) -> Vec<Outcome> {
    let client = aws_sdk_ssm::Client::new(config);
    let calls = wanted.chunks(PARAMETERS_A_CALL).map(|chunk| parameters(&client, chunk));
    join_all(calls).await.into_iter().flatten().collect()
}

async fn parameters(client: &aws_sdk_ssm::Client, wanted: &[(Key, String)]) -> Vec<Outcome> {
    let names = wanted.iter().map(|(_, name)| name.clone()).collect();
    let call = client.get_parameters().set_names(Some(names)).with_decryption(true);
    let answer = call.send().await.map_err(|error| describe("SSM", &error));
    let value = |name: &str| {
        let answer = answer.as_ref().map_err(Clone::clone)?;
        let found = answer.parameters().iter().find(|parameter| is_named(parameter, name));
        let value = found.and_then(|parameter| parameter.value());
        value
            .map(Secret::new)
            .ok_or_else(|| format!("SSM has no parameter {name}: create it."))
    };
    wanted.iter().map(|(key, name)| (*key, value(name))).collect()
}

/// A parameter may have been asked for by name, by name and version or label, or by ARN.
fn is_named(parameter: &aws_sdk_ssm::types::Parameter, asked: &str) -> bool {
    let name = parameter.name().unwrap_or_default();
    let selector = parameter.selector().unwrap_or_default();
    asked == name || asked == format!("{name}{selector}") || Some(asked) == parameter.arn()
}

async fn fetch_secrets(config: &SdkConfig, wanted: Wanted) -> Vec<Outcome> {
    let client = aws_sdk_secretsmanager::Client::new(config);
    let calls = wanted.iter().map(|(key, id)| secret(&client, *key, id));
    join_all(calls).await
}

async fn secret(client: &aws_sdk_secretsmanager::Client, key: Key, id: &str) -> Outcome {
    let answer = client.get_secret_value().secret_id(id).send().await;
    let value = match answer {
        Ok(answer) => answer
            .secret_string()
            .map(Secret::new)
            .ok_or_else(|| format!("secret {id} is binary: store it as text.")),
        Err(error) => Err(describe("Secrets Manager", &error)),
    };
    (key, value)
}

/// The service's own words where it answered, else why it did not.
fn describe<E>(service: &str, error: &E) -> String
where
    E: ProvideErrorMetadata + Error,
{
    if let (Some(code), Some(message)) = (error.code(), error.message()) {
        return format!("{service} answered {code}: {message}");
    }
    let mut causes = vec![error.to_string()];
    let mut source = error.source();
    while let Some(cause) = source {
        causes.push(cause.to_string());
        source = cause.source();
    }
    format!("{service} did not answer: {}.", causes.join(": "))
}
