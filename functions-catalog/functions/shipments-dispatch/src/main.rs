//! Wires the function: settings, logs, middleware and the runtime. What it does stands in `handler.rs`.

use error_ext::{Deadline, EventErrors};
use lambda_runtime::{layers::TracingLayer, Error, Runtime};
use tower::ServiceBuilder;

use shipments_dispatch::adapter::adapter;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    tracing_setup::init();
    let settings = settings::Settings::from_env()?;
    tracing::info!(?settings, "starting");
    let service = ServiceBuilder::new()
        .layer(EventErrors)
        .layer(Deadline::invocation())
        .service_fn(adapter);
    Runtime::new(service).layer(TracingLayer::new()).run().await
}
