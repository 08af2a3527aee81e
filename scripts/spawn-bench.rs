//! Measures how long programs take from being started to their first request for work from a Runtime API.
//!
//!     spawn-bench ROUNDS NAME=PROGRAM…
//!
//! Every round starts each program once, in turns, so that whatever else the machine does meets all alike. Prints one
//! JSON object with the microseconds of each. Needs nothing but the standard library: `rustc -O spawn-bench.rs`.

use std::{
    env,
    error::Error,
    io::{BufRead, BufReader},
    net::{TcpListener, UdpSocket},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Starts that are not counted: they bring the programs into the page cache.
const WARM_UP: usize = 10;

struct Program {
    name: String,
    path: String,
    micros: Vec<u128>,
}

fn main() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let rounds: usize = arguments.next().ok_or("say how many rounds")?.parse()?;
    let mut programs = arguments
        .map(|argument| program(&argument))
        .collect::<Result<Vec<_>>>()?;
    let runtime_api = TcpListener::bind("127.0.0.1:0")?;
    // A daemon that takes traces, as Lambda has one: opening its socket is a part of the start.
    let daemon = UdpSocket::bind("127.0.0.1:0")?;
    for round in 0..rounds + WARM_UP {
        let count = programs.len();
        for turn in 0..count {
            let program = &mut programs[(round + turn) % count];
            let time = first_request(&program.path, &runtime_api, &daemon)?;
            if round >= WARM_UP {
                program.micros.push(time.as_micros());
            }
        }
    }
    let fields: Vec<String> = programs.iter().map(json).collect();
    println!("{{{}}}", fields.join(","));
    Ok(())
}

fn program(argument: &str) -> Result<Program> {
    let (name, path) = argument.split_once('=').ok_or("write NAME=PROGRAM")?;
    Ok(Program {
        name: name.to_owned(),
        path: path.to_owned(),
        micros: Vec::new(),
    })
}

fn first_request(program: &str, runtime_api: &TcpListener, daemon: &UdpSocket) -> Result<Duration> {
    let address = runtime_api.local_addr()?.to_string();
    let mut command = Command::new(program);
    command
        .env_clear()
        .env("AWS_LAMBDA_RUNTIME_API", &address)
        .env("AWS_LAMBDA_FUNCTION_NAME", "spawned")
        .env("AWS_LAMBDA_FUNCTION_VERSION", "1")
        .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256")
        .env("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/spawned")
        .env("AWS_LAMBDA_LOG_STREAM_NAME", "spawned")
        .env("AWS_REGION", "eu-central-1")
        .env("AWS_XRAY_DAEMON_ADDRESS", daemon.local_addr()?.to_string())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let began = Instant::now();
    let mut process = command.spawn()?;
    let (connection, _) = runtime_api.accept()?;
    connection.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut line = String::new();
    BufReader::new(&connection).read_line(&mut line)?;
    let time = began.elapsed();
    process.kill()?;
    process.wait()?;
    if line.starts_with("GET /2018-06-01/runtime/invocation/next ") {
        Ok(time)
    } else {
        Err(format!("{program} asked for {line:?} first").into())
    }
}

fn json(program: &Program) -> String {
    let micros: Vec<String> = program.micros.iter().map(u128::to_string).collect();
    format!("\"{}\":[{}]", program.name, micros.join(","))
}
