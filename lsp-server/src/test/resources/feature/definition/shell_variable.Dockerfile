FROM alpine
RUN f=1; echo $f; for g in $▮f; do f=2; done
