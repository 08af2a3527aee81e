//! Parameters and secrets as a real process fetches them, from services on loopback.
#![cfg(test)]
#![cfg(feature = "aws")]

use serde_json::{json, Value};
use settings::{Cached, Declared, Secret};
use std::{
    env,
    io::{self, BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    process::{Command, Output},
    thread,
};

static SETTINGS: Cached<Quotes> = Cached::new();

const DECLARED: Declared = Declared {
    parameters: &["quotes/currency", "quotes/market"],
    secrets: &["quotes/provider-key"],
    ..Declared::NONE
};

#[derive(Debug)]
struct Quotes {
    currency: String,
    market: String,
    provider_key: Secret,
}

impl Quotes {
    fn from_env() -> Result<&'static Self, settings::Error> {
        SETTINGS.get_or_load(&DECLARED, |values| Self {
            currency: values.parameter("quotes/currency"),
            market: values.parameter("quotes/market"),
            provider_key: values.secret("quotes/provider-key"),
        })
    }
}

/// In a runtime of one thread, as a function's `main` has it.
#[tokio::test(flavor = "current_thread")]
#[ignore = "the function itself, as the tests below start it in a process of its own"]
async fn function() {
    match Quotes::from_env() {
        Ok(settings) => {
            println!("\nread {settings:?}");
            let same = std::ptr::eq(settings, Quotes::from_env().unwrap());
            println!(
                "\nkept {same}; {} characters of key",
                settings.provider_key.expose().len()
            );
            println!("\n{} at {}", settings.currency, settings.market);
        }
        Err(error) => println!("\nfailed {error}"),
    }
}

#[test]
fn values_come_from_the_endpoints_of_the_environment() {
    let output = run(&services(), "/production/quotes/provider-key");

    assert!(
        output.contains(r#"read Quotes { currency: "EUR", market: "XETRA", provider_key: Secret(***) }"#),
        "{output}"
    );
    assert!(output.contains("kept true; 6 characters of key"), "{output}");
    assert!(output.contains("EUR at XETRA"), "{output}");
    assert!(!output.contains("sesame"), "{output}");
}

#[test]
fn what_the_services_do_not_have_is_named() {
    let output = run(&services(), "/production/quotes/other-key");

    assert!(
        output.contains(
            "failed the settings are incomplete: quotes/provider-key: Secrets Manager answered \
             ResourceNotFoundException: Secrets Manager can't find the specified secret."
        ),
        "{output}"
    );
}

#[test]
fn a_service_that_is_away_fails_every_value_at_once() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();

    let output = run(&format!("http://{closed}"), "/production/quotes/provider-key");

    for name in DECLARED.parameters {
        assert!(output.contains(&format!("{name}: SSM did not answer: ")), "{output}");
    }
    assert!(
        output.contains("quotes/provider-key: Secrets Manager did not answer: "),
        "{output}"
    );
}

fn run(endpoint: &str, secret_id: &str) -> String {
    let Output { stdout, .. } = Command::new(env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", "function"])
        .env_clear()
        .env("AWS_REGION", "eu-central-1")
        .env("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE")
        .env("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
        .env("AWS_ENDPOINT_URL_SSM", endpoint)
        .env("AWS_ENDPOINT_URL", endpoint)
        .env("PARAM_QUOTES_CURRENCY", "/production/quotes/currency")
        .env("PARAM_QUOTES_MARKET", "/production/quotes/market:3")
        .env("SECRET_QUOTES_PROVIDER_KEY", secret_id)
        .output()
        .unwrap();
    String::from_utf8(stdout).unwrap()
}

/// SSM and Secrets Manager on one address.
fn services() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for connection in listener.incoming() {
            thread::spawn(move || serve(&connection.unwrap()));
        }
    });
    address
}

fn serve(connection: &TcpStream) -> io::Result<()> {
    let mut reader = BufReader::new(connection);
    let mut writer = connection;
    loop {
        let (target, body) = read(&mut reader)?;
        let (status, answer) = answer(&target, &body);
        let answer = answer.to_string();
        write!(
            writer,
            "HTTP/1.1 {status} -\r\ncontent-type: application/x-amz-json-1.1\r\ncontent-length: {}\r\n\r\n{answer}",
            answer.len()
        )?;
    }
}

fn answer(target: &str, body: &Value) -> (u16, Value) {
    match target {
        "amazonssm.getparameters" => {
            assert_eq!(body["WithDecryption"], true);
            let found = json!([
                {"Name": "/production/quotes/currency", "Type": "String", "Value": "EUR", "Version": 1},
                {"Name": "/production/quotes/market", "Selector": ":3", "Type": "String", "Value": "XETRA", "Version": 3},
            ]);
            (200, json!({"Parameters": found, "InvalidParameters": []}))
        }
        "secretsmanager.getsecretvalue" if body["SecretId"] == "/production/quotes/provider-key" => {
            (200, json!({"Name": body["SecretId"], "SecretString": "sesame"}))
        }
        _ => {
            let message = "Secrets Manager can't find the specified secret.";
            (400, json!({"__type": "ResourceNotFoundException", "Message": message}))
        }
    }
}

/// The call's `x-amz-target` in lower case, and its body.
fn read(reader: &mut impl BufRead) -> io::Result<(String, Value)> {
    let (mut target, mut length) = (String::new(), 0);
    line(reader)?;
    loop {
        let header = line(reader)?.to_ascii_lowercase();
        match header.split_once(':') {
            None => break,
            Some(("x-amz-target", value)) => value.trim().clone_into(&mut target),
            Some(("content-length", value)) => length = value.trim().parse().map_err(io::Error::other)?,
            Some(_) => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok((target, serde_json::from_slice(&body)?))
}

fn line(reader: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    match reader.read_line(&mut line)? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(line.trim_end().to_owned()),
    }
}
