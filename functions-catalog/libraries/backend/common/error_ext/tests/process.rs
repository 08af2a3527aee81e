//! Panics, late work and traces of a real process that talks to a Runtime API.
#![cfg(test)]

use aws_lambda_events::apigw::{ApiGatewayV2httpRequest, ApiGatewayV2httpResponse};
use error_ext::{Deadline, Error, HttpErrors, Result};
use lambda_runtime::{layers::TracingLayer, LambdaEvent, Runtime};
use proto_defs::{
    http::{request, response, Encoding},
    ErrorProto,
};
use serde_json::Value;
use std::{
    env,
    io::{self, BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream, UdpSocket},
    process::{Child, Command, Stdio},
    sync::{mpsc, Arc, Mutex},
    thread,
    time::{Duration, SystemTime, UNIX_EPOCH},
};
use tower::ServiceBuilder;

const PANIC: &str = r#"{"requestContext":{"http":{"method":"POST"}},"body":"{\"code\":\"PANIC\"}"}"#;
const CALM: &str = r#"{"requestContext":{"http":{"method":"POST"}},"body":"{\"code\":\"CALM\"}"}"#;
const SLOW: &str = r#"{"requestContext":{"http":{"method":"POST"}},"body":"{\"code\":\"SLOW\"}"}"#;

const UNSAMPLED: &str = "Root=1-5e6722a7-ccbaaba246db7ae02d4da47e;Parent=53995c3f42cd8ad8;Sampled=0";
const SAMPLED: &str = "Root=1-5e6722a7-ccbaaba246db7ae02d4da47e;Parent=53995c3f42cd8ad8;Sampled=1";

/// An invocation: its event, and the trace header that it comes with.
type Invocation = (&'static str, &'static str);

/// Panics where the message says so, and gives any other message back.
async fn adapter(event: LambdaEvent<ApiGatewayV2httpRequest>) -> Result<ApiGatewayV2httpResponse> {
    let evt: ErrorProto = request(&event.payload).map_err(Error::invalid_argument)?;
    assert_ne!(evt.code, "PANIC", "boom");
    if evt.code == "SLOW" {
        std::future::pending::<()>().await;
    }
    Ok(response(200, &evt, Encoding::Json)?)
}

#[tokio::test(flavor = "current_thread")]
#[ignore = "the function itself, as the test below starts it in a process of its own"]
async fn function() {
    tracing_setup::init();
    let service = ServiceBuilder::new()
        .layer(HttpErrors)
        .layer(Deadline::interactive())
        .service_fn(adapter);
    Runtime::new(service).layer(TracingLayer::new()).run().await.unwrap();
}

#[test]
fn a_panic_is_answered_and_logged_and_the_process_lives() {
    let (address, answers) = runtime_api(vec![(PANIC, UNSAMPLED), (CALM, UNSAMPLED)]);
    let mut function = start(&address, &[]);

    let to_the_panic = answers.recv_timeout(Duration::from_secs(20)).unwrap();
    let to_the_next = answers.recv_timeout(Duration::from_secs(20)).unwrap();
    let still_there = function.try_wait().unwrap().is_none();
    function.kill().unwrap();
    let output = function.wait_with_output().unwrap();

    assert_eq!(to_the_panic.path, "/2018-06-01/runtime/invocation/request-0/response");
    assert_eq!(to_the_panic.body["statusCode"], 500);
    let error: ErrorProto = serde_json::from_str(to_the_panic.body["body"].as_str().unwrap()).unwrap();
    assert_eq!(error.code, "INTERNAL");
    assert_eq!(to_the_next.path, "/2018-06-01/runtime/invocation/request-1/response");
    assert_eq!(to_the_next.body["statusCode"], 200);
    assert!(still_there, "the process has ended");
    let log = String::from_utf8(output.stdout).unwrap();
    let panic = log
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .find(|line| line["message"].as_str().is_some_and(|message| message.contains("boom")))
        .unwrap_or_else(|| panic!("no line about the panic in {log}"));
    assert_eq!(panic["level"], "ERROR");
    assert_eq!(panic["span"]["requestId"], "request-0");
    assert!(panic["location"].as_str().unwrap().contains("process.rs"), "{panic}");
}

#[test]
fn work_that_takes_too_long_is_answered_and_logged_before_the_process_would_be_ended() {
    let (address, answers) = runtime_api(vec![(SLOW, UNSAMPLED), (CALM, UNSAMPLED)]);
    let mut function = start(&address, &[]);

    let to_the_slow = answers.recv_timeout(Duration::from_secs(20)).unwrap();
    let to_the_next = answers.recv_timeout(Duration::from_secs(20)).unwrap();
    function.kill().unwrap();
    let output = function.wait_with_output().unwrap();

    assert_eq!(to_the_slow.body["statusCode"], 504);
    let error: ErrorProto = serde_json::from_str(to_the_slow.body["body"].as_str().unwrap()).unwrap();
    assert_eq!(error.code, "DEADLINE_EXCEEDED");
    assert_eq!(to_the_next.body["statusCode"], 200);
    let log = String::from_utf8(output.stdout).unwrap();
    assert!(log.contains("DEADLINE_EXCEEDED"), "{log}");
}

#[test]
fn each_sampled_invocation_is_traced_and_the_process_goes_on() {
    let daemon = UdpSocket::bind("127.0.0.1:0").unwrap();
    daemon.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let daemon_address = daemon.local_addr().unwrap().to_string();
    let (address, answers) = runtime_api(vec![
        (CALM, SAMPLED),
        (CALM, UNSAMPLED),
        (PANIC, SAMPLED),
        (CALM, SAMPLED),
    ]);
    let mut function = start(&address, &[("AWS_XRAY_DAEMON_ADDRESS", &daemon_address)]);

    for _ in 0..4 {
        answers.recv_timeout(Duration::from_secs(20)).unwrap();
    }
    let documents: Vec<Value> = (0..3).map(|_| document(&daemon)).collect();
    function.kill().unwrap();
    function.wait().unwrap();

    let traced = ["request-0", "request-2", "request-3"];
    for (document, request_id) in documents.iter().zip(traced) {
        assert_eq!(document["trace_id"], "1-5e6722a7-ccbaaba246db7ae02d4da47e");
        assert_eq!(document["parent_id"], "53995c3f42cd8ad8");
        assert_eq!(document["annotations"]["requestId"], request_id);
    }
    assert_eq!(documents[0]["fault"], Value::Null);
    assert_eq!(documents[1]["fault"], true);
}

/// The next document that the daemon gets.
fn document(daemon: &UdpSocket) -> Value {
    let mut datagram = vec![0; 65_536];
    let length = daemon.recv(&mut datagram).unwrap();
    let text = std::str::from_utf8(&datagram[..length]).unwrap();
    let (header, document) = text.split_once('\n').unwrap();
    assert_eq!(header, r#"{"format": "json", "version": 1}"#);
    serde_json::from_str(document).unwrap()
}

fn start(runtime_api: &str, environment: &[(&str, &str)]) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", "function"])
        .env_clear()
        .env("AWS_LAMBDA_RUNTIME_API", runtime_api)
        .env("AWS_LAMBDA_FUNCTION_NAME", "panics")
        .env("AWS_LAMBDA_FUNCTION_VERSION", "1")
        .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
        .envs(environment.iter().copied())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

struct Answer {
    path: String,
    body: Value,
}

/// Offers the events one after another, then lets the function wait; sends on what it answers.
fn runtime_api(events: Vec<Invocation>) -> (String, mpsc::Receiver<Answer>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let (sender, receiver) = mpsc::channel();
    let events = Arc::new(Mutex::new(events.into_iter().enumerate()));
    thread::spawn(move || {
        for connection in listener.incoming() {
            let (events, sender) = (Arc::clone(&events), sender.clone());
            thread::spawn(move || serve(&connection.unwrap(), &events, &sender));
        }
    });
    (address, receiver)
}

fn serve(
    connection: &TcpStream,
    events: &Mutex<impl Iterator<Item = (usize, Invocation)>>,
    answers: &mpsc::Sender<Answer>,
) -> io::Result<()> {
    let mut reader = BufReader::new(connection);
    let mut writer = connection;
    loop {
        let (method, path, body) = read(&mut reader)?;
        if method == "POST" {
            let body = serde_json::from_slice(&body)?;
            let _ = answers.send(Answer { path, body });
            write!(writer, "HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n")?;
            continue;
        }
        let next = events.lock().unwrap().next();
        let Some((number, (event, trace_id))) = next else {
            return wait_for_the_end(reader);
        };
        write!(
            writer,
            "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nlambda-runtime-aws-request-id: request-{number}\r\n\
             lambda-runtime-deadline-ms: {}\r\n\
             lambda-runtime-invoked-function-arn: arn:aws:lambda:eu-central-1:123456789012:function:panics\r\n\
             lambda-runtime-trace-id: {trace_id}\r\n\r\n{event}",
            event.len(),
            deadline()
        )?;
    }
}

/// Three seconds from now, in the milliseconds of the epoch.
fn deadline() -> u128 {
    let end = SystemTime::now() + Duration::from_secs(3);
    end.duration_since(UNIX_EPOCH).unwrap().as_millis()
}

fn wait_for_the_end(mut reader: impl Read) -> io::Result<()> {
    io::copy(&mut reader, &mut io::sink()).map(|_| ())
}

fn read(reader: &mut impl BufRead) -> io::Result<(String, String, Vec<u8>)> {
    let first = line(reader)?;
    let mut words = first.split(' ').map(str::to_owned);
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let mut length = 0;
    loop {
        let header = line(reader)?.to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse().map_err(io::Error::other)?;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok((method, path, body))
}

fn line(reader: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    match reader.read_line(&mut line)? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(line.trim_end().to_owned()),
    }
}
