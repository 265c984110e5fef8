FROM a
RUN <<'EOF' cat
$a
EOF
RUN <<"EOF" cat
$a
EOF
RUN <<E"O"F cat
$a
EOF
RUN <<\EOF cat
$a
EOF
