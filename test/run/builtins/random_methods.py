# Random calls of methods and operators: test/tools/random_methods.py 11 300
try:
    print(0, sum([10**20, -1, 4]))
except Exception as error:
    print(0, type(error).__name__, error)
try:
    print(1, repr('tab\there'))
except Exception as error:
    print(1, type(error).__name__, error)
try:
    print(2, list(enumerate(list(range(6)), -1)))
except Exception as error:
    print(2, type(error).__name__, error)
try:
    print(3, ascii('tab\there'))
except Exception as error:
    print(3, type(error).__name__, error)
try:
    print(4, round(255, 1))
except Exception as error:
    print(4, type(error).__name__, error)
try:
    print(5, (0) % (1))
except Exception as error:
    print(5, type(error).__name__, error)
try:
    print(6, list(bytearray(b'a')))
except Exception as error:
    print(6, type(error).__name__, error)
try:
    print(7, 'ß' + '12.5')
except Exception as error:
    print(7, type(error).__name__, error)
try:
    print(8, int(-0.0))
except Exception as error:
    print(8, type(error).__name__, error)
try:
    print(9, {3: 'c'} | {2: 'x', 5: 'y', 1: 'z'})
except Exception as error:
    print(9, type(error).__name__, error)
try:
    print(10, '1_2'.rfind('1_2', 2))
except Exception as error:
    print(10, type(error).__name__, error)
try:
    print(11, b'a'[1])
except Exception as error:
    print(11, type(error).__name__, error)
try:
    print(12, tuple([5])[-2:])
except Exception as error:
    print(12, type(error).__name__, error)
try:
    print(13, bytearray(b'') * -2)
except Exception as error:
    print(13, type(error).__name__, error)
try:
    print(14, list(enumerate([10**20, -1, 4], 5)))
except Exception as error:
    print(14, type(error).__name__, error)
try:
    print(15, bytearray(b'a') + b'\x00\xff')
except Exception as error:
    print(15, type(error).__name__, error)
try:
    print(16, {2: 'x', 5: 'y', 1: 'z'}.get(1, 'none'))
except Exception as error:
    print(16, type(error).__name__, error)
try:
    print(17, abs(10))
except Exception as error:
    print(17, type(error).__name__, error)
try:
    print(18, 'Hello World'[2:1])
except Exception as error:
    print(18, type(error).__name__, error)
try:
    print(19, list(range(6)) < [3, 1, 2, 1])
except Exception as error:
    print(19, type(error).__name__, error)
try:
    print(20, repr('é漢\U0001f40d'))
except Exception as error:
    print(20, type(error).__name__, error)
try:
    print(21, ''.replace('tab\there', 'Q', -2))
except Exception as error:
    print(21, type(error).__name__, error)
try:
    print(22, 'tab\there' + 'a')
except Exception as error:
    print(22, type(error).__name__, error)
try:
    print(23, list(range(0, -1, 2)))
except Exception as error:
    print(23, type(error).__name__, error)
try:
    print(24, '' in '1_2')
except Exception as error:
    print(24, type(error).__name__, error)
try:
    print(25, 'a' in 'ß')
except Exception as error:
    print(25, type(error).__name__, error)
try:
    print(26, (10) & (-(2**63)))
except Exception as error:
    print(26, type(error).__name__, error)
try:
    print(27, (-(2**63)).bit_length())
except Exception as error:
    print(27, type(error).__name__, error)
try:
    print(28, 'é漢\U0001f40d'[::-1])
except Exception as error:
    print(28, type(error).__name__, error)
try:
    print(29, tuple(list(range(6))))
except Exception as error:
    print(29, type(error).__name__, error)
try:
    print(30, b' x y ' * -2)
except Exception as error:
    print(30, type(error).__name__, error)
try:
    print(31, sorted({3, 4} | {1, 2, 3}))
except Exception as error:
    print(31, type(error).__name__, error)
try:
    print(32, bytearray(b'line\nother') == b' x y ')
except Exception as error:
    print(32, type(error).__name__, error)
try:
    print(33, format(1, '08d'))
except Exception as error:
    print(33, type(error).__name__, error)
try:
    print(34, list(range(6)).count(0))
except Exception as error:
    print(34, type(error).__name__, error)
try:
    print(35, sum([1, 2, 3]))
except Exception as error:
    print(35, type(error).__name__, error)
try:
    print(36, 'tab\there'[::0])
except Exception as error:
    print(36, type(error).__name__, error)
try:
    print(37, list(b' x y '))
except Exception as error:
    print(37, type(error).__name__, error)
try:
    print(38, b' x y ' in b' x y ')
except Exception as error:
    print(38, type(error).__name__, error)
try:
    print(39, sorted({3, 4} - {3, 4}))
except Exception as error:
    print(39, type(error).__name__, error)
try:
    print(40, (123456.789).is_integer())
except Exception as error:
    print(40, type(error).__name__, error)
try:
    print(41, format(255, 'e'))
except Exception as error:
    print(41, type(error).__name__, error)
try:
    print(42, list(map(str, [3, 1, 2, 1])))
except Exception as error:
    print(42, type(error).__name__, error)
try:
    print(43, bin(2**62))
except Exception as error:
    print(43, type(error).__name__, error)
try:
    print(44, bytearray(b'abcabc')[-1])
except Exception as error:
    print(44, type(error).__name__, error)
try:
    print(45, {x: str(x) for x in [10**20, -1, 4]})
except Exception as error:
    print(45, type(error).__name__, error)
try:
    print(46, 'a' in 'tab\there')
except Exception as error:
    print(46, type(error).__name__, error)
try:
    print(47, [x * 2 for x in [5] if x > 7])
except Exception as error:
    print(47, type(error).__name__, error)
try:
    print(48, format(1, 'd'))
except Exception as error:
    print(48, type(error).__name__, error)
try:
    print(49, bytearray(b'')[3])
except Exception as error:
    print(49, type(error).__name__, error)
try:
    print(50, list({1: 'a', 2: 'b'}.items()))
except Exception as error:
    print(50, type(error).__name__, error)
try:
    print(51, b'Hello World'[2])
except Exception as error:
    print(51, type(error).__name__, error)
try:
    print(52, format(-1, '#o'))
except Exception as error:
    print(52, type(error).__name__, error)
try:
    print(53, 'Hello World'[1])
except Exception as error:
    print(53, type(error).__name__, error)
try:
    print(54, set([1]) <= {1, 2, 3})
except Exception as error:
    print(54, type(error).__name__, error)
try:
    print(55, b'line\nother'.upper())
except Exception as error:
    print(55, type(error).__name__, error)
try:
    print(56, [3, 1, 2, 1].index(-1))
except Exception as error:
    print(56, type(error).__name__, error)
try:
    print(57, '12.5' in 'abcabc')
except Exception as error:
    print(57, type(error).__name__, error)
try:
    print(58, list(range(6))[-2])
except Exception as error:
    print(58, type(error).__name__, error)
try:
    print(59, list(bytearray(b'a')))
except Exception as error:
    print(59, type(error).__name__, error)
try:
    print(60, b'Hello World' + b'a')
except Exception as error:
    print(60, type(error).__name__, error)
try:
    print(61, max([10**20, -1, 4]))
except Exception as error:
    print(61, type(error).__name__, error)
try:
    print(62, sum([3, 1, 2, 1]))
except Exception as error:
    print(62, type(error).__name__, error)
try:
    print(63, ascii('é漢\U0001f40d'))
except Exception as error:
    print(63, type(error).__name__, error)
try:
    print(64, repr(' x y '))
except Exception as error:
    print(64, type(error).__name__, error)
try:
    print(65, bytearray(b'Hello World') + b'')
except Exception as error:
    print(65, type(error).__name__, error)
try:
    print(66, 1 in range(1, 20, 3))
except Exception as error:
    print(66, type(error).__name__, error)
try:
    print(67, ' x y '[5:3])
except Exception as error:
    print(67, type(error).__name__, error)
try:
    print(68, bin(-7))
except Exception as error:
    print(68, type(error).__name__, error)
try:
    print(69, sorted('1_2'))
except Exception as error:
    print(69, type(error).__name__, error)
try:
    print(70, repr('1_2'))
except Exception as error:
    print(70, type(error).__name__, error)
try:
    print(71, (-7) & (2**62))
except Exception as error:
    print(71, type(error).__name__, error)
try:
    print(72, bytearray(b'Hello World').startswith(b''))
except Exception as error:
    print(72, type(error).__name__, error)
try:
    print(73, (-0.0) == (-2.25))
except Exception as error:
    print(73, type(error).__name__, error)
try:
    print(74, repr('aAbB'))
except Exception as error:
    print(74, type(error).__name__, error)
try:
    print(75, {1: 'a', 2: 'b'}[2])
except Exception as error:
    print(75, type(error).__name__, error)
try:
    print(76, b' x y ' in bytearray(b'\x00\xff'))
except Exception as error:
    print(76, type(error).__name__, error)
try:
    print(77, b'abcabc' + b'\x00\xff')
except Exception as error:
    print(77, type(error).__name__, error)
try:
    print(78, round(1e300, -2))
except Exception as error:
    print(78, type(error).__name__, error)
try:
    print(79, b'Hello World'.split())
except Exception as error:
    print(79, type(error).__name__, error)
try:
    print(80, format(0.0, 'e'))
except Exception as error:
    print(80, type(error).__name__, error)
try:
    print(81, bytearray(b'\x00\xff')[7])
except Exception as error:
    print(81, type(error).__name__, error)
try:
    print(82, (-7).bit_length())
except Exception as error:
    print(82, type(error).__name__, error)
try:
    print(83, -1 in set([1]))
except Exception as error:
    print(83, type(error).__name__, error)
try:
    print(84, repr('tab\there'))
except Exception as error:
    print(84, type(error).__name__, error)
try:
    print(85, sorted(list(range(6)), reverse=True))
except Exception as error:
    print(85, type(error).__name__, error)
try:
    print(86, (255) << abs(3))
except Exception as error:
    print(86, type(error).__name__, error)
try:
    print(87, {3: 'c'}.get(3, 'none'))
except Exception as error:
    print(87, type(error).__name__, error)
try:
    print(88, list(b''))
except Exception as error:
    print(88, type(error).__name__, error)
try:
    print(89, {1: 'a', 2: 'b'} == {1: 'a', 2: 'b'})
except Exception as error:
    print(89, type(error).__name__, error)
try:
    print(90, (0) % (123456.789))
except Exception as error:
    print(90, type(error).__name__, error)
try:
    print(91, format(2**62, 'x'))
except Exception as error:
    print(91, type(error).__name__, error)
try:
    print(92, sorted('aAbB'))
except Exception as error:
    print(92, type(error).__name__, error)
try:
    print(93, (1e-7).as_integer_ratio())
except Exception as error:
    print(93, type(error).__name__, error)
try:
    print(94, 'ß' in 'aAbB')
except Exception as error:
    print(94, type(error).__name__, error)
try:
    print(95, 'tab\there' + 'line\nother\r\nlast')
except Exception as error:
    print(95, type(error).__name__, error)
try:
    print(96, {3: 'c'} | {1: 'a', 2: 'b'})
except Exception as error:
    print(96, type(error).__name__, error)
try:
    print(97, sorted({10, 20, 3} - set([1])))
except Exception as error:
    print(97, type(error).__name__, error)
try:
    print(98, bytearray(b'line\nother') == b'a')
except Exception as error:
    print(98, type(error).__name__, error)
try:
    print(99, repr('é漢\U0001f40d'))
except Exception as error:
    print(99, type(error).__name__, error)
try:
    print(100, b'Hello World' * 7)
except Exception as error:
    print(100, type(error).__name__, error)
try:
    print(101, (10) << abs(3))
except Exception as error:
    print(101, type(error).__name__, error)
try:
    print(102, ' x y ' in 'tab\there')
except Exception as error:
    print(102, type(error).__name__, error)
try:
    print(103, bin(0))
except Exception as error:
    print(103, type(error).__name__, error)
try:
    print(104, b' x y ' * -2)
except Exception as error:
    print(104, type(error).__name__, error)
try:
    print(105, (2**62) // (1.5))
except Exception as error:
    print(105, type(error).__name__, error)
try:
    print(106, (float('inf')).is_integer())
except Exception as error:
    print(106, type(error).__name__, error)
try:
    print(107, list(b'\x00\xff'))
except Exception as error:
    print(107, type(error).__name__, error)
try:
    print(108, {2: 'x', 5: 'y', 1: 'z'} == {3: 'c'})
except Exception as error:
    print(108, type(error).__name__, error)
try:
    print(109, 'é漢\U0001f40d' + 'a')
except Exception as error:
    print(109, type(error).__name__, error)
try:
    print(110, tuple([1, 2, 3])[7:])
except Exception as error:
    print(110, type(error).__name__, error)
try:
    print(111, list(bytearray(b'abcabc')))
except Exception as error:
    print(111, type(error).__name__, error)
try:
    print(112, 'Hello World'[2:-2])
except Exception as error:
    print(112, type(error).__name__, error)
try:
    print(113, format(-(2**63), '#o'))
except Exception as error:
    print(113, type(error).__name__, error)
try:
    print(114, b'a' + b'a')
except Exception as error:
    print(114, type(error).__name__, error)
try:
    print(115, ' x y ' + '')
except Exception as error:
    print(115, type(error).__name__, error)
try:
    print(116, bin(10))
except Exception as error:
    print(116, type(error).__name__, error)
try:
    print(117, 'aAbB'[-2:0])
except Exception as error:
    print(117, type(error).__name__, error)
try:
    print(118, (2) << abs(3))
except Exception as error:
    print(118, type(error).__name__, error)
try:
    print(119, pow(1, 3, 7))
except Exception as error:
    print(119, type(error).__name__, error)
try:
    print(120, b'Hello World'[2])
except Exception as error:
    print(120, type(error).__name__, error)
try:
    print(121, 'abcabc'[::7])
except Exception as error:
    print(121, type(error).__name__, error)
try:
    print(122, 'é漢\U0001f40d'[7])
except Exception as error:
    print(122, type(error).__name__, error)
try:
    print(123, 'line\nother\r\nlast' + 'Hello World')
except Exception as error:
    print(123, type(error).__name__, error)
try:
    print(124, 'Hello World' * -2)
except Exception as error:
    print(124, type(error).__name__, error)
try:
    print(125, ascii('tab\there'))
except Exception as error:
    print(125, type(error).__name__, error)
try:
    print(126, 0 in [10**20, -1, 4])
except Exception as error:
    print(126, type(error).__name__, error)
try:
    print(127, set([1]) <= {3, 4})
except Exception as error:
    print(127, type(error).__name__, error)
try:
    print(128, '12.5' < '')
except Exception as error:
    print(128, type(error).__name__, error)
try:
    print(129, str(10))
except Exception as error:
    print(129, type(error).__name__, error)
try:
    print(130, 'line\nother\r\nlast'.lower())
except Exception as error:
    print(130, type(error).__name__, error)
try:
    print(131, int(1e-7))
except Exception as error:
    print(131, type(error).__name__, error)
try:
    print(132, b'Hello World' + b'line\nother')
except Exception as error:
    print(132, type(error).__name__, error)
try:
    print(133, b'abcabc' in b'Hello World')
except Exception as error:
    print(133, type(error).__name__, error)
try:
    print(134, [10**20, -1, 4] < [3, 1, 2, 1])
except Exception as error:
    print(134, type(error).__name__, error)
try:
    print(135, 'line\nother\r\nlast'[7:2])
except Exception as error:
    print(135, type(error).__name__, error)
try:
    print(136, 'é漢\U0001f40d' * 1)
except Exception as error:
    print(136, type(error).__name__, error)
try:
    print(137, abs(-(2**63)))
except Exception as error:
    print(137, type(error).__name__, error)
try:
    print(138, b'line\nother'[::7])
except Exception as error:
    print(138, type(error).__name__, error)
try:
    print(139, ascii(' x y '))
except Exception as error:
    print(139, type(error).__name__, error)
try:
    print(140, b'Hello World' + b'\x00\xff')
except Exception as error:
    print(140, type(error).__name__, error)
try:
    print(141, round(-7, 5))
except Exception as error:
    print(141, type(error).__name__, error)
try:
    print(142, pow(1, 3, 7))
except Exception as error:
    print(142, type(error).__name__, error)
try:
    print(143, 'ß'[2:2])
except Exception as error:
    print(143, type(error).__name__, error)
try:
    print(144, bytearray(b'\x00\xff') == b'\x00\xff')
except Exception as error:
    print(144, type(error).__name__, error)
try:
    print(145, '' in 'line\nother\r\nlast')
except Exception as error:
    print(145, type(error).__name__, error)
try:
    print(146, sorted('abcabc'))
except Exception as error:
    print(146, type(error).__name__, error)
try:
    print(147, 'abcabc'.removesuffix('abcabc'))
except Exception as error:
    print(147, type(error).__name__, error)
try:
    print(148, sorted(set([1]) & {10, 20, 3}))
except Exception as error:
    print(148, type(error).__name__, error)
try:
    print(149, b'Hello World'[-1])
except Exception as error:
    print(149, type(error).__name__, error)
try:
    print(150, range(2, 9)[3])
except Exception as error:
    print(150, type(error).__name__, error)
try:
    print(151, bin(0))
except Exception as error:
    print(151, type(error).__name__, error)
try:
    print(152, {x: str(x) for x in list(range(6))})
except Exception as error:
    print(152, type(error).__name__, error)
try:
    print(153, bytearray(b'Hello World').partition(b'a' or b'a'))
except Exception as error:
    print(153, type(error).__name__, error)
try:
    print(154, round(-(2**63), 3))
except Exception as error:
    print(154, type(error).__name__, error)
try:
    print(155, list(b' x y '))
except Exception as error:
    print(155, type(error).__name__, error)
try:
    print(156, {1: 'a', 2: 'b'} == {2: 'x', 5: 'y', 1: 'z'})
except Exception as error:
    print(156, type(error).__name__, error)
try:
    print(157, ' x y ' in '')
except Exception as error:
    print(157, type(error).__name__, error)
try:
    print(158, round(255, 1))
except Exception as error:
    print(158, type(error).__name__, error)
try:
    print(159, list(range(6))[2])
except Exception as error:
    print(159, type(error).__name__, error)
try:
    print(160, bytearray(b' x y ') == b'Hello World')
except Exception as error:
    print(160, type(error).__name__, error)
try:
    print(161, sum([3, 1, 2, 1]))
except Exception as error:
    print(161, type(error).__name__, error)
try:
    print(162, b' x y '[::5])
except Exception as error:
    print(162, type(error).__name__, error)
try:
    print(163, list(range(6))[-1:7])
except Exception as error:
    print(163, type(error).__name__, error)
try:
    print(164, (-7).bit_length())
except Exception as error:
    print(164, type(error).__name__, error)
try:
    print(165, 'é漢\U0001f40d'[-1])
except Exception as error:
    print(165, type(error).__name__, error)
try:
    print(166, ''[::5])
except Exception as error:
    print(166, type(error).__name__, error)
try:
    print(167, round(1e300, 0))
except Exception as error:
    print(167, type(error).__name__, error)
try:
    print(168, b'Hello World'[::-1])
except Exception as error:
    print(168, type(error).__name__, error)
try:
    print(169, -1 in list(range(6)))
except Exception as error:
    print(169, type(error).__name__, error)
try:
    print(170, list(bytearray(b'line\nother')))
except Exception as error:
    print(170, type(error).__name__, error)
try:
    print(171, (2) | (1))
except Exception as error:
    print(171, type(error).__name__, error)
try:
    print(172, 3 in {3, 4})
except Exception as error:
    print(172, type(error).__name__, error)
try:
    print(173, b'line\nother' + b'\x00\xff')
except Exception as error:
    print(173, type(error).__name__, error)
try:
    print(174, sorted(set([1]) | set([1])))
except Exception as error:
    print(174, type(error).__name__, error)
try:
    print(175, b' x y ' in bytearray(b'a'))
except Exception as error:
    print(175, type(error).__name__, error)
try:
    print(176, bytearray(b'Hello World') == b'')
except Exception as error:
    print(176, type(error).__name__, error)
try:
    print(177, (3.0) - (-0.0))
except Exception as error:
    print(177, type(error).__name__, error)
try:
    print(178, list(range(6))[3])
except Exception as error:
    print(178, type(error).__name__, error)
try:
    print(179, hash(-7) == hash(-(-(-7))))
except Exception as error:
    print(179, type(error).__name__, error)
try:
    print(180, repr('ß'))
except Exception as error:
    print(180, type(error).__name__, error)
try:
    print(181, [1, 2, 3] < [5])
except Exception as error:
    print(181, type(error).__name__, error)
try:
    print(182, (3).bit_length())
except Exception as error:
    print(182, type(error).__name__, error)
try:
    print(183, bytearray(b'a')[0])
except Exception as error:
    print(183, type(error).__name__, error)
try:
    print(184, tuple([10**20, -1, 4])[-2:])
except Exception as error:
    print(184, type(error).__name__, error)
try:
    print(185, -1 in set([1]))
except Exception as error:
    print(185, type(error).__name__, error)
try:
    print(186, sum([5]))
except Exception as error:
    print(186, type(error).__name__, error)
try:
    print(187, bytearray(b'') == b'')
except Exception as error:
    print(187, type(error).__name__, error)
try:
    print(188, 7 in range(5, 20, 3))
except Exception as error:
    print(188, type(error).__name__, error)
try:
    print(189, [5] < [5])
except Exception as error:
    print(189, type(error).__name__, error)
try:
    print(190, sorted({3, 4} & {3, 4}))
except Exception as error:
    print(190, type(error).__name__, error)
try:
    print(191, bytearray(b'\x00\xff')[::0])
except Exception as error:
    print(191, type(error).__name__, error)
try:
    print(192, round(3.0, 5))
except Exception as error:
    print(192, type(error).__name__, error)
try:
    print(193, (-7) == (3.0))
except Exception as error:
    print(193, type(error).__name__, error)
try:
    print(194, round(-2.25, 3))
except Exception as error:
    print(194, type(error).__name__, error)
try:
    print(195, format(-1, '>12'))
except Exception as error:
    print(195, type(error).__name__, error)
try:
    print(196, abs(0))
except Exception as error:
    print(196, type(error).__name__, error)
try:
    print(197, b'abcabc' + b'Hello World')
except Exception as error:
    print(197, type(error).__name__, error)
try:
    print(198, 'Hello World' < '12.5')
except Exception as error:
    print(198, type(error).__name__, error)
try:
    print(199, list(bytearray(b'line\nother')))
except Exception as error:
    print(199, type(error).__name__, error)
try:
    print(200, (2**62) >> abs(0))
except Exception as error:
    print(200, type(error).__name__, error)
try:
    print(201, b'line\nother' * 0)
except Exception as error:
    print(201, type(error).__name__, error)
try:
    print(202, '12.5' + 'a')
except Exception as error:
    print(202, type(error).__name__, error)
try:
    print(203, range(1, 9)[-2])
except Exception as error:
    print(203, type(error).__name__, error)
try:
    print(204, [5] * 1)
except Exception as error:
    print(204, type(error).__name__, error)
try:
    print(205, sorted('ß'))
except Exception as error:
    print(205, type(error).__name__, error)
try:
    print(206, (-7).bit_length())
except Exception as error:
    print(206, type(error).__name__, error)
try:
    print(207, hash(2) == hash(-(-(2))))
except Exception as error:
    print(207, type(error).__name__, error)
try:
    print(208, 'abcabc'.isdigit())
except Exception as error:
    print(208, type(error).__name__, error)
try:
    print(209, sorted('1_2'))
except Exception as error:
    print(209, type(error).__name__, error)
try:
    print(210, b'a' in b'')
except Exception as error:
    print(210, type(error).__name__, error)
try:
    print(211, {1: 'a', 2: 'b'} | {2: 'x', 5: 'y', 1: 'z'})
except Exception as error:
    print(211, type(error).__name__, error)
try:
    print(212, int(1.5))
except Exception as error:
    print(212, type(error).__name__, error)
try:
    print(213, list({2: 'x', 5: 'y', 1: 'z'}.items()))
except Exception as error:
    print(213, type(error).__name__, error)
try:
    print(214, [10**20, -1, 4][5])
except Exception as error:
    print(214, type(error).__name__, error)
try:
    print(215, 'é漢\U0001f40d'[7])
except Exception as error:
    print(215, type(error).__name__, error)
try:
    print(216, 0 in [10**20, -1, 4])
except Exception as error:
    print(216, type(error).__name__, error)
try:
    print(217, 'a'.capitalize())
except Exception as error:
    print(217, type(error).__name__, error)
try:
    print(218, abs(3))
except Exception as error:
    print(218, type(error).__name__, error)
try:
    print(219, abs(10**20))
except Exception as error:
    print(219, type(error).__name__, error)
try:
    print(220, 'line\nother\r\nlast'[::-1])
except Exception as error:
    print(220, type(error).__name__, error)
try:
    print(221, repr('é漢\U0001f40d'))
except Exception as error:
    print(221, type(error).__name__, error)
try:
    print(222, {x: str(x) for x in [1, 2, 3]})
except Exception as error:
    print(222, type(error).__name__, error)
try:
    print(223, round(3.0, 5))
except Exception as error:
    print(223, type(error).__name__, error)
try:
    print(224, bytearray(b'line\nother') * -1)
except Exception as error:
    print(224, type(error).__name__, error)
try:
    print(225, hash(1) == hash(-(-(1))))
except Exception as error:
    print(225, type(error).__name__, error)
try:
    print(226, (10).bit_length())
except Exception as error:
    print(226, type(error).__name__, error)
try:
    print(227, [3, 1, 2, 1].count(1))
except Exception as error:
    print(227, type(error).__name__, error)
try:
    print(228, bin(1))
except Exception as error:
    print(228, type(error).__name__, error)
try:
    print(229, b'\x00\xff' in bytearray(b' x y '))
except Exception as error:
    print(229, type(error).__name__, error)
try:
    print(230, hash(-(2**63)) == hash(-(-(-(2**63)))))
except Exception as error:
    print(230, type(error).__name__, error)
try:
    print(231, bytearray(b'Hello World')[::3])
except Exception as error:
    print(231, type(error).__name__, error)
try:
    print(232, (1) == (-(2**63)))
except Exception as error:
    print(232, type(error).__name__, error)
try:
    print(233, int(0.0))
except Exception as error:
    print(233, type(error).__name__, error)
try:
    print(234, divmod(255, 10**20))
except Exception as error:
    print(234, type(error).__name__, error)
try:
    print(235, 'a' < 'tab\there')
except Exception as error:
    print(235, type(error).__name__, error)
try:
    print(236, abs(-1))
except Exception as error:
    print(236, type(error).__name__, error)
try:
    print(237, '1_2'.startswith('tab\there', -1))
except Exception as error:
    print(237, type(error).__name__, error)
try:
    print(238, 'é漢\U0001f40d' + '1_2')
except Exception as error:
    print(238, type(error).__name__, error)
try:
    print(239, b'\x00\xff' in bytearray(b'a'))
except Exception as error:
    print(239, type(error).__name__, error)
try:
    print(240, bytearray(b'a')[5])
except Exception as error:
    print(240, type(error).__name__, error)
try:
    print(241, 1 in [3, 1, 2, 1])
except Exception as error:
    print(241, type(error).__name__, error)
try:
    print(242, bytearray(b' x y ')[1])
except Exception as error:
    print(242, type(error).__name__, error)
try:
    print(243, bytearray(b'line\nother')[::1])
except Exception as error:
    print(243, type(error).__name__, error)
try:
    print(244, 'a' in '1_2')
except Exception as error:
    print(244, type(error).__name__, error)
try:
    print(245, tuple([5])[2:])
except Exception as error:
    print(245, type(error).__name__, error)
try:
    print(246, bytearray(b'Hello World')[::1])
except Exception as error:
    print(246, type(error).__name__, error)
try:
    print(247, int(3.0))
except Exception as error:
    print(247, type(error).__name__, error)
try:
    print(248, sorted(''))
except Exception as error:
    print(248, type(error).__name__, error)
try:
    print(249, pow(10, 3, 7))
except Exception as error:
    print(249, type(error).__name__, error)
try:
    print(250, 5 in {1, 2, 3})
except Exception as error:
    print(250, type(error).__name__, error)
try:
    print(251, (1e-7) - (1.5))
except Exception as error:
    print(251, type(error).__name__, error)
try:
    print(252, ' x y ' + 'Hello World')
except Exception as error:
    print(252, type(error).__name__, error)
try:
    print(253, (-(2**63)) << abs(1))
except Exception as error:
    print(253, type(error).__name__, error)
try:
    print(254, bytearray(b'line\nother') == b'a')
except Exception as error:
    print(254, type(error).__name__, error)
try:
    print(255, ascii('1_2'))
except Exception as error:
    print(255, type(error).__name__, error)
try:
    print(256, 'ß' < '12.5')
except Exception as error:
    print(256, type(error).__name__, error)
try:
    print(257, sorted({3: 'c'}.keys() & {3: 'c'}.keys()))
except Exception as error:
    print(257, type(error).__name__, error)
try:
    print(258, 'tab\there' + 'é漢\U0001f40d')
except Exception as error:
    print(258, type(error).__name__, error)
try:
    print(259, [5] < [10**20, -1, 4])
except Exception as error:
    print(259, type(error).__name__, error)
try:
    print(260, 'Hello World' in 'abcabc')
except Exception as error:
    print(260, type(error).__name__, error)
try:
    print(261, list(bytearray(b'\x00\xff')))
except Exception as error:
    print(261, type(error).__name__, error)
try:
    print(262, {3, 4}.isdisjoint({1, 2, 3}))
except Exception as error:
    print(262, type(error).__name__, error)
try:
    print(263, list(range(5, 7, 2)))
except Exception as error:
    print(263, type(error).__name__, error)
try:
    print(264, [5][7])
except Exception as error:
    print(264, type(error).__name__, error)
try:
    print(265, (-2.25).is_integer())
except Exception as error:
    print(265, type(error).__name__, error)
try:
    print(266, 2 in range(1, 20, 3))
except Exception as error:
    print(266, type(error).__name__, error)
try:
    print(267, b'\x00\xff' in b'')
except Exception as error:
    print(267, type(error).__name__, error)
try:
    print(268, tuple([3, 1, 2, 1]))
except Exception as error:
    print(268, type(error).__name__, error)
try:
    print(269, bin(1))
except Exception as error:
    print(269, type(error).__name__, error)
try:
    print(270, (1).bit_length())
except Exception as error:
    print(270, type(error).__name__, error)
try:
    print(271, bytearray(b'abcabc')[::1])
except Exception as error:
    print(271, type(error).__name__, error)
try:
    print(272, (1.5).as_integer_ratio())
except Exception as error:
    print(272, type(error).__name__, error)
try:
    print(273, hash(3) == hash(-(-(3))))
except Exception as error:
    print(273, type(error).__name__, error)
try:
    print(274, bytearray(b'\x00\xff') + b'Hello World')
except Exception as error:
    print(274, type(error).__name__, error)
try:
    print(275, repr('ß'))
except Exception as error:
    print(275, type(error).__name__, error)
try:
    print(276, ascii(' x y '))
except Exception as error:
    print(276, type(error).__name__, error)
try:
    print(277, '' in 'abcabc')
except Exception as error:
    print(277, type(error).__name__, error)
try:
    print(278, bytearray(b'') + b'Hello World')
except Exception as error:
    print(278, type(error).__name__, error)
try:
    print(279, sorted([3, 1, 2, 1], reverse=True))
except Exception as error:
    print(279, type(error).__name__, error)
try:
    print(280, b'abcabc' * -2)
except Exception as error:
    print(280, type(error).__name__, error)
try:
    print(281, bytearray(b'line\nother') * 0)
except Exception as error:
    print(281, type(error).__name__, error)
try:
    print(282, 'line\nother\r\nlast'[0:3])
except Exception as error:
    print(282, type(error).__name__, error)
try:
    print(283, '1_2'.encode('ascii', 'xmlcharrefreplace'))
except Exception as error:
    print(283, type(error).__name__, error)
try:
    print(284, (-2.25).hex())
except Exception as error:
    print(284, type(error).__name__, error)
try:
    print(285, sorted(' x y '))
except Exception as error:
    print(285, type(error).__name__, error)
try:
    print(286, int(3.0))
except Exception as error:
    print(286, type(error).__name__, error)
try:
    print(287, sum([3, 1, 2, 1]))
except Exception as error:
    print(287, type(error).__name__, error)
try:
    print(288, (2) + (123456.789))
except Exception as error:
    print(288, type(error).__name__, error)
try:
    print(289, 'line\nother\r\nlast' in '12.5')
except Exception as error:
    print(289, type(error).__name__, error)
try:
    print(290, list(b'abcabc'))
except Exception as error:
    print(290, type(error).__name__, error)
try:
    print(291, list(bytearray(b' x y ')))
except Exception as error:
    print(291, type(error).__name__, error)
try:
    print(292, (2**62) == (float('inf')))
except Exception as error:
    print(292, type(error).__name__, error)
try:
    print(293, {3, 4} <= {10, 20, 3})
except Exception as error:
    print(293, type(error).__name__, error)
try:
    print(294, b'a'[-2])
except Exception as error:
    print(294, type(error).__name__, error)
try:
    print(295, b'\x00\xff' in bytearray(b'\x00\xff'))
except Exception as error:
    print(295, type(error).__name__, error)
try:
    print(296, 'Hello World' + 'abcabc')
except Exception as error:
    print(296, type(error).__name__, error)
try:
    print(297, (-7) == (1e300))
except Exception as error:
    print(297, type(error).__name__, error)
try:
    print(298, '12.5' * 0)
except Exception as error:
    print(298, type(error).__name__, error)
try:
    print(299, int(1e300))
except Exception as error:
    print(299, type(error).__name__, error)
