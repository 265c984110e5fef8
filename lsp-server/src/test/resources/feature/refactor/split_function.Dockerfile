FROM a:1
RUN f() { echo 1; } && ▮f
