/// The trace header of an invocation: `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1`.
#[derive(Debug, PartialEq, Eq)]
pub struct TraceHeader {
    pub root: String,
    pub parent: Option<u64>,
    pub sampled: bool,
}

impl TraceHeader {
    /// Reads a header; nothing where it has no root in X-Ray's form. Keys that are not known are left out.
    pub fn parse(text: &str) -> Option<Self> {
        let mut root = None;
        let mut parent = None;
        let mut sampled = false;
        for (key, value) in text.split(';').filter_map(|part| part.split_once('=')) {
            match key.trim() {
                "Root" => root = Some(value.trim()).filter(|id| is_trace_id(id)),
                "Parent" => parent = segment_id(value.trim()),
                "Sampled" => sampled = value.trim() == "1",
                _ => {}
            }
        }
        root.map(|root| Self {
            root: root.to_owned(),
            parent,
            sampled,
        })
    }
}

fn is_trace_id(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    matches!(parts.as_slice(), ["1", time, random] if is_hex(time, 8) && is_hex(random, 24))
}

fn segment_id(text: &str) -> Option<u64> {
    is_hex(text, 16).then(|| u64::from_str_radix(text, 16).ok()).flatten()
}

fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = "1-5759e988-bd862e3fe1be46a994272793";

    #[test]
    fn reads_what_lambda_sends() {
        let header = format!("Root={ROOT};Parent=53995c3f42cd8ad8;Sampled=1;Lineage=1:a87bd80c:1");

        let read = TraceHeader::parse(&header);

        assert_eq!(
            read,
            Some(TraceHeader {
                root: ROOT.to_owned(),
                parent: Some(0x5399_5c3f_42cd_8ad8),
                sampled: true,
            })
        );
    }

    #[test]
    fn samples_only_where_that_is_said() {
        for header in [
            format!("Root={ROOT}"),
            format!("Root={ROOT};Sampled=0"),
            format!("Root={ROOT};Sampled=?"),
        ] {
            assert!(
                TraceHeader::parse(&header).is_some_and(|read| !read.sampled),
                "{header}"
            );
        }
    }

    #[test]
    fn has_nothing_to_continue_without_a_root() {
        for header in [
            "",
            "Sampled=1",
            "Root=;Sampled=1",
            "Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e;Sampled=1",
        ] {
            assert_eq!(TraceHeader::parse(header), None, "{header}");
        }
    }
}
