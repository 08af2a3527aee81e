//! The rules of the function: no input, no output, nothing of AWS.

use std::{fmt, str::FromStr};
use thiserror::Error;

/// An item's name, in upper case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference(String);

/// Why a text is no reference.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum InvalidReference {
    /// Nothing but spaces.
    #[error("reference is empty: send 1 to 64 letters, digits or dashes")]
    Empty,
    /// More characters than fit.
    #[error("reference has {0} characters: send 64 at most")]
    TooLong(usize),
    /// Something else than letters, digits and dashes.
    #[error("reference has the character {0:?}: send letters, digits or dashes")]
    Character(char),
}

impl FromStr for Reference {
    type Err = InvalidReference;

    fn from_str(text: &str) -> Result<Self, InvalidReference> {
        let text = text.trim();
        let length = text.chars().count();
        if length == 0 {
            return Err(InvalidReference::Empty);
        }
        if length > 64 {
            return Err(InvalidReference::TooLong(length));
        }
        if let Some(character) = text.chars().find(|c| !c.is_ascii_alphanumeric() && *c != '-') {
            return Err(InvalidReference::Character(character));
        }
        Ok(Self(text.to_ascii_uppercase()))
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
