use serde_json::Value;
use std::{
    io,
    net::{Ipv4Addr, UdpSocket},
};

const HEADER: &[u8] = b"{\"format\": \"json\", \"version\": 1}\n";

/// The X-Ray daemon, which takes one document a datagram.
#[derive(Debug)]
pub struct Daemon(UdpSocket);

impl Daemon {
    /// Opens a socket to an address in the daemon's forms: `host:port`, or `tcp:host:port udp:host:port`.
    pub fn connect(address: &str) -> io::Result<Self> {
        let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0))?;
        socket.connect(udp_part(address))?;
        socket.set_nonblocking(true)?;
        Ok(Self(socket))
    }

    /// Sends a document, or loses it: a trace never holds an invocation up and never fails one.
    pub fn send(&self, document: &Value) {
        let mut datagram = HEADER.to_vec();
        if serde_json::to_writer(&mut datagram, document).is_ok() {
            let _ = self.0.send(&datagram);
        }
    }
}

fn udp_part(address: &str) -> &str {
    let named = address.split_whitespace().find_map(|part| part.strip_prefix("udp:"));
    named.unwrap_or(address.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_both_forms_of_an_address() {
        assert_eq!(udp_part("169.254.79.129:2000"), "169.254.79.129:2000");
        assert_eq!(udp_part("tcp:127.0.0.1:2001 udp:127.0.0.1:2000"), "127.0.0.1:2000");
    }

    #[test]
    fn refuses_what_is_no_address() {
        assert!(Daemon::connect("nowhere").is_err());
    }
}
