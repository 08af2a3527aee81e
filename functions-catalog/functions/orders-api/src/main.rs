//! Wires the function: settings, logs, middleware and the runtime. What it does stands in `handler.rs`.

use error_ext::{Deadline, HttpErrors};
use lambda_runtime::{layers::TracingLayer, Error, Runtime};
use tower::ServiceBuilder;

use orders_api::adapter::adapter;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    tracing_setup::init();
    let settings = settings::Settings::from_env()?;
    tracing::info!(?settings, "starting");
    let service = ServiceBuilder::new()
        .layer(HttpErrors)
        .layer(Deadline::interactive())
        .service_fn(adapter);
    Runtime::new(service).layer(TracingLayer::new()).run().await
}
