#![cfg(test)]

use aws_lambda_events::eventbridge::EventBridgeEvent;
use error_ext::{Code, EventErrors, Result};
use lambda_runtime::{Context, LambdaEvent};
<#if settings?filter(it -> it.secret)?has_content>
use settings::Secret;
</#if>
use tower::{Service as _, ServiceBuilder};

use ${crate}::{adapter::adapter, api, handler::handler<#if settings?has_content>, settings::Settings</#if>};

<#if settings?has_content>
fn preset_settings() {
    Settings {
<#list settings as setting>
        ${setting.field}: <#if setting.secret>Secret::new("example")<#else>String::from("example")</#if>,
</#list>
    }
    .preset();
}

</#if>
fn context() -> Context {
<#if settings?has_content>
    preset_settings();
</#if>
    let mut ctx = Context::default();
    ctx.request_id = String::from("8f507cfc-xmpl-4697-b07a-ac58fc914c95");
    ctx
}

fn request(reference: &str) -> api::RequestProto {
    api::RequestProto {
        reference: reference.to_owned(),
<#if fields?has_content>
        ..api::RequestProto::default()
</#if>
    }
}

fn example() -> EventBridgeEvent {
    serde_json::from_str(include_str!("../events/example.json")).unwrap()
}

async fn call(event: EventBridgeEvent) -> Result<()> {
    let mut service = ServiceBuilder::new().layer(EventErrors).service_fn(adapter);
    service.call(LambdaEvent::new(event, context())).await
}

#[tokio::test]
async fn answers_the_reference_in_its_canonical_form() {
    let answer = handler(request(" example-1 "), context()).await.unwrap();

    assert_eq!(answer.reference, "EXAMPLE-1");
    assert_eq!(answer.request_id, "8f507cfc-xmpl-4697-b07a-ac58fc914c95");
}

#[tokio::test]
async fn refuses_an_empty_reference() {
    let error = handler(request(""), context()).await.unwrap_err();

    assert_eq!(error.code(), Code::InvalidArgument);
}

#[tokio::test]
async fn takes_in_the_example_event() {
    call(example()).await.unwrap();
}

#[tokio::test]
async fn leaves_out_what_a_sender_has_added() {
    let mut event = example();
    event.detail["addedLater"] = true.into();

    call(event).await.unwrap();
}

#[tokio::test]
async fn fails_where_the_detail_is_no_message_so_that_the_event_comes_again() {
    let mut event = example();
    event.detail = "no message".into();

    let error = call(event).await.unwrap_err();

    assert_eq!(error.code(), Code::InvalidArgument);
}
