FROM alpine:3.22
write MAINPY="MAIN.PY"
copy a /a
onbuild run a
