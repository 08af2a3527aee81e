{
  "name": "${name}",
  "version": "${version}",
  "contextFileName": "AGENTS.md"
}
