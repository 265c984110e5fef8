FROM alpine
RUN f=1; echo $▮f; for g in $f; do read f; done
RUN echo $f
