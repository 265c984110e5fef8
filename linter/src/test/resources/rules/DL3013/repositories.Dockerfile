FROM python:3.13
RUN pip install git+https://github.com/a/b.git
RUN pip install git+https://github.com/a/b.git@v1.0
