FROM a
run <<EOF
echo b
run c
