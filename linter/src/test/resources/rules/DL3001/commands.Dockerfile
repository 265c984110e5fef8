FROM debian:13
RUN service nginx start && ps aux
RUN --mount=type=ssh ssh git@example.com; sudo mount /dev/sda1 /mnt
RUN apt-get install -y vim ssh && echo kill
RUN sh -c 'free -m' | top
CMD ["top"]
