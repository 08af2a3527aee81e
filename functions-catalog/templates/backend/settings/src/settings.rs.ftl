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
    /// ${setting.about}
    pub ${setting.field}: <#if setting.secret>Secret<#else>String</#if>,
</#list>
}

impl Settings {
    /// The values: <#if fetched>fetched<#else>read</#if> by the first call, which `main` makes while the function starts, and kept from then on.
    pub fn from_env() -> Result<&'static Self, Error> {
        SETTINGS.<#if fetched>get_or_load<#else>get_or_read</#if>(&DECLARED, |values| Self {
<#list settings as setting>
            ${setting.value?no_esc}
</#list>
        })
    }

    /// Takes these values instead of <#if fetched>fetching<#else>reading</#if> any: for tests. The first call of a process wins.
    pub fn preset(self) {
        SETTINGS.preset(self);
    }
}
