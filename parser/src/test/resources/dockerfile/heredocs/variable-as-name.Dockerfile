FROM a
RUN <<$EOF
b
$EOF
RUN <<${E}
b
${E}
