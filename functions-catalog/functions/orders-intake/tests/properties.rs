#![cfg(test)]

use proptest::prelude::*;

use orders_intake::domain::{InvalidReference, Reference};

proptest! {
    #[test]
    fn a_reference_in_canonical_form_stays_as_it_is(text in "[A-Za-z0-9-]{1,64}") {
        let once: Reference = text.parse().unwrap();
        let twice: Reference = once.to_string().parse().unwrap();

        prop_assert_eq!(once, twice);
    }

    #[test]
    fn spaces_around_a_reference_do_not_matter(text in "[A-Za-z0-9-]{1,64}", before in " {0,3}", after in " {0,3}") {
        let spaced: Reference = format!("{before}{text}{after}").parse().unwrap();

        prop_assert_eq!(spaced.to_string(), text.to_ascii_uppercase());
    }

    #[test]
    fn no_text_is_too_odd_to_be_judged(text in any::<String>()) {
        match text.parse::<Reference>() {
            Ok(reference) => prop_assert_eq!(reference.to_string(), text.trim().to_ascii_uppercase()),
            Err(InvalidReference::Empty) => prop_assert!(text.trim().is_empty()),
            Err(InvalidReference::TooLong(length)) => prop_assert!(length > 64),
            Err(InvalidReference::Character(character)) => prop_assert!(text.contains(character)),
        }
    }
}
