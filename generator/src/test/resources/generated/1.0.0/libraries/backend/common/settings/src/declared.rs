/// The names that a function declares in `function.yaml`.
#[derive(Clone, Copy, Debug)]
pub struct Declared {
    /// SSM parameters.
    pub parameters: &'static [&'static str],
    /// Secrets of Secrets Manager.
    pub secrets: &'static [&'static str],
    /// `DynamoDB` tables.
    pub tables: &'static [&'static str],
    /// SQS queues.
    pub queues: &'static [&'static str],
    /// S3 buckets.
    pub buckets: &'static [&'static str],
}

impl Declared {
    /// Nothing, to start from: `Declared { tables: &["orders"], ..Declared::NONE }`.
    pub const NONE: Self = Self {
        parameters: &[],
        secrets: &[],
        tables: &[],
        queues: &[],
        buckets: &[],
    };

    /// All names, each with its kind.
    pub(crate) fn names(&self) -> impl Iterator<Item = (Kind, &'static str)> {
        let of = |kind, names: &'static [&'static str]| names.iter().map(move |name| (kind, *name));
        of(Kind::Parameter, self.parameters)
            .chain(of(Kind::Secret, self.secrets))
            .chain(of(Kind::Table, self.tables))
            .chain(of(Kind::Queue, self.queues))
            .chain(of(Kind::Bucket, self.buckets))
    }
}

/// What a declared name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An SSM parameter: its value is fetched.
    Parameter,
    /// A secret of Secrets Manager: its value is fetched.
    Secret,
    /// A `DynamoDB` table, known by its physical name.
    Table,
    /// An SQS queue, known by its address.
    Queue,
    /// An S3 bucket, known by its physical name.
    Bucket,
}

impl Kind {
    /// The environment variable of a declared name: `quotes/currency` is `PARAM_QUOTES_CURRENCY`.
    #[must_use]
    pub fn variable(self, name: &str) -> String {
        let name = name.replace(|c: char| !c.is_ascii_alphanumeric(), "_");
        format!("{}_{}", self.prefix(), name.to_ascii_uppercase())
    }

    /// What the variable has to say.
    pub(crate) fn holds(self) -> &'static str {
        match self {
            Self::Parameter => "the name of an SSM parameter",
            Self::Secret => "the id of a secret in Secrets Manager",
            Self::Table => "the name of a table",
            Self::Queue => "the address of a queue",
            Self::Bucket => "the name of a bucket",
        }
    }

    fn prefix(self) -> &'static str {
        match self {
            Self::Parameter => "PARAM",
            Self::Secret => "SECRET",
            Self::Table => "TABLE",
            Self::Queue => "QUEUE",
            Self::Bucket => "BUCKET",
        }
    }
}
