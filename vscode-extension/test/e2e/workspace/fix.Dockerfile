FROM alpine:3.22
ADD conf /etc/conf
CMD ["true"]
