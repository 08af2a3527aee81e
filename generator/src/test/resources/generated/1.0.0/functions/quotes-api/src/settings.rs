//! What the function is configured with: the names of `function.yaml`, their values from AWS.

use ::settings::{Cached, Declared, Error, Secret};

static SETTINGS: Cached<Settings> = Cached::new();

const DECLARED: Declared = Declared {
    parameters: &["quotes/currency"],
    secrets: &["quotes/provider-key"],
    ..Declared::NONE
};

/// The values of this function's parameters, secrets and resources.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Parameter `quotes/currency`.
    pub quotes_currency: String,
    /// Secret `quotes/provider-key`.
    pub quotes_provider_key: Secret,
}

impl Settings {
    /// The values: fetched by the first call, which `main` makes while the function starts, and kept from then on.
    pub fn from_env() -> Result<&'static Self, Error> {
        SETTINGS.get_or_load(&DECLARED, |values| Self {
            quotes_currency: values.parameter("quotes/currency"),
            quotes_provider_key: values.secret("quotes/provider-key"),
        })
    }

    /// Takes these values instead of fetching any: for tests. The first call of a process wins.
    pub fn preset(self) {
        SETTINGS.preset(self);
    }
}
