FROM scratch
COPY conf /etc/conf
