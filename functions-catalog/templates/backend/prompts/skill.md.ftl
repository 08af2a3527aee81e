<#assign body><#include "tasks/${task}.md.ftl"></#assign>
---
name: ${task?no_esc}
description: "${description?no_esc}"
metadata:
  template: "${version?no_esc}"
---

${body}