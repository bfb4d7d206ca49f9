# coding: no-such-encoding
