from a
run <<eof
b
EOF
eof
