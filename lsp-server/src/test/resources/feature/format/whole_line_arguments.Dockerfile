FROM alpine
WORKDIR \
/a \
      b
ENV name value \
         more
ENV a=b \
         c=d
USER \
     me
