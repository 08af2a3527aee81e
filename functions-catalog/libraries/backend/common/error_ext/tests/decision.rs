//! The lines of the decision record, compiled and run as they stand there.
#![cfg(test)]

use error_ext::Result;
use tracing_setup::ContextExt as _;

mod api {
    #[derive(Debug, Default)]
    pub struct RequestProto;

    #[derive(Debug, Default)]
    pub struct ResponseProto;
}

async fn handler(evt: api::RequestProto, ctx: lambda_runtime::Context) -> Result<api::ResponseProto> {
    tracing::info!(request_id = %ctx.request_id(), "processing");
    let settings = settings::Settings::from_env()?;
    tracing::debug!(?settings, ?evt, "configured");
    Ok(api::ResponseProto)
}

#[tokio::test]
async fn the_lines_compile_and_say_what_is_missing() {
    // This process is no function: the settings of the platform are not there, and all of them are named.
    let error = handler(api::RequestProto, lambda_runtime::Context::default())
        .await
        .unwrap_err();

    let text = format!("{error:?}");
    assert!(text.contains("AWS_LAMBDA_FUNCTION_NAME"), "{text}");
    assert!(text.contains("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), "{text}");
}
