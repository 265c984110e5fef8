cat <<EOF
never ends
EOF 
EOFX
