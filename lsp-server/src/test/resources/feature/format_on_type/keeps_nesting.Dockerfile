FROM a:1
RUN if b; then \
    c \▮
        d; \
    fi
