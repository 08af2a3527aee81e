use crate::{
    values::{self, Fetched, Remote},
    Declared, Error, Values,
};
use std::{env, sync::OnceLock};

/// The settings of a process: read by the first who asks, which is `main`, and the same ever after.
pub struct Cached<T>(OnceLock<T>);

impl<T> Cached<T> {
    /// Nothing read yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// The settings, which `build` makes of the declared values when they are asked for first; parameters and secrets
    /// are fetched (feature `aws`).
    pub fn get_or_load(&self, declared: &Declared, build: impl FnOnce(&Values) -> T) -> Result<&T, Error> {
        #[cfg(feature = "aws")]
        let fetch = crate::aws::fetch;
        #[cfg(not(feature = "aws"))]
        let fetch = values::unavailable;
        self.get_or(declared, fetch, build)
    }

    /// The settings of a function that declares tables, queues and buckets only: nothing is fetched.
    ///
    /// A build of the whole workspace switches the feature `aws` on for all its functions. Those which call this have
    /// none of the AWS clients in them all the same.
    pub fn get_or_read(&self, declared: &Declared, build: impl FnOnce(&Values) -> T) -> Result<&T, Error> {
        self.get_or(declared, values::unavailable, build)
    }

    fn get_or(
        &self,
        declared: &Declared,
        fetch: impl FnOnce(Remote) -> Fetched,
        build: impl FnOnce(&Values) -> T,
    ) -> Result<&T, Error> {
        if let Some(settings) = self.0.get() {
            return Ok(settings);
        }
        let values = values::load(declared, |name| env::var(name).ok(), fetch)?;
        Ok(self.0.get_or_init(|| build(&values)))
    }

    /// The settings where the environment is not asked: for tests. The first call wins.
    pub fn preset(&self, settings: T) {
        let _ = self.0.set(settings);
    }
}

impl<T> Default for Cached<T> {
    fn default() -> Self {
        Self::new()
    }
}
