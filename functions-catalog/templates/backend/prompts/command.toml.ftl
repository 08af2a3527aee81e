<#assign body><#include "tasks/${task}.md.ftl"></#assign>
# From the templates of Slipway ${version}; upgraded with them.
description = "${description}"
prompt = '''
What was asked for, in the person's words: {{args}}

${body}'''
