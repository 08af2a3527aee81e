//! What the function is configured with: the names of `function.yaml`, their values from AWS.

<#assign hasSecrets = settings?filter(it -> it.secret)?has_content>
use ::settings::{Cached, Declared, Error<#if hasSecrets>, Secret</#if>};

static SETTINGS: Cached<Settings> = Cached::new();

const DECLARED: Declared = Declared {
<#list kinds as each>
    ${each.plural}: ${each.array?no_esc},
</#list>
<#if kinds?size lt 5>
    ..Declared::NONE
</#if>
};

/// The values of this function's parameters, secrets and resources.
#[derive(Clone, Debug)]
pub struct Settings {
<#list settings as setting>
    /// ${setting.title} `${setting.name}`.
    pub ${setting.field}: <#if setting.secret>Secret<#else>String</#if>,
</#list>
}

impl Settings {
    /// The values: fetched by the first call, which `main` makes while the function starts, and kept from then on.
    pub fn from_env() -> Result<&'static Self, Error> {
        SETTINGS.get_or_load(&DECLARED, |values| Self {
<#list settings as setting>
            ${setting.value?no_esc}
</#list>
        })
    }

    /// Takes these values instead of fetching any: for tests. The first call of a process wins.
    pub fn preset(self) {
        SETTINGS.preset(self);
    }
}
