FROM debian:13
RUN one && \

    two && \
    # a comment is fine
  	
    three
ENV A=1 \
    # so is this one
    B=2
COPY <<EOF \

  /file
body

EOF
