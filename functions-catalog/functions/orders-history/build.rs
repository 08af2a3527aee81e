use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=proto");
    let descriptors = protox::compile(["api.proto"], ["proto"])?;
    let mut json = pbjson_build::Builder::new();
    for file in &descriptors.file {
        json.register_file_descriptor(file.clone());
    }
    // Senders may add fields without asking.
    json.ignore_unknown_fields();
    json.build(&[".api"])?;
    prost_build::Config::new().compile_fds(descriptors)?;
    Ok(())
}
